// Two reports of one event; what conflicts, in one sentence each, with the words it rests on.
import { compare } from 'synoptic';

const comparison = await compare({
  articles: [
    { source: 'Harbour Post', published: '2031-03-05', body: 'Ferry link to open in May\n\nThe ferry link between Orsund and Velling will open on May 4, the port said.\n' },
    { source: 'Velling Times', published: '2031-03-06', body: 'Velling ferry opens on May 6\n\nThe ferry link between Orsund and Velling will open on May 6, the port said.\n' },
  ],
});
for (const fact of comparison.facts.filter(fact => fact.relation === 'conflict')) {
  console.log(fact.explanation);
  for (const value of fact.values) for (const mention of value.mentions) console.log(`  ${mention.sentence}: ${mention.text}`);
}
