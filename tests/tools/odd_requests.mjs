// Requests that are unlikely to be met twice: edge cases by name, then invented news put together by a small generator. Used to show
// that every build answers with the same bytes. Out: a list of {name, request}; the same list every time.
// Example: oddRequests()[0].request is {articles: []}.

// Numerical Recipes' linear congruential generator: enough for variety, the same everywhere.
function chooser(seed) {
  let state = seed >>> 0;
  const next = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return {next, from: (list) => list[next(list.length)]};
}

const kPlaces = ['Orsund', 'Velling', 'Marnhope', 'Paris', 'the United States', 'Kenya', 'New Delhi', 'Östra Håle'];
const kPeople = ['Ada Brenn', 'Minister Tor Lund', 'Dr. Ines Okafor', 'Mayor J. P. Castell', "Seán O'Rourke"];
const kCounts = ['12', 'twelve', 'at least 40', 'nearly 1,200', 'about three dozen', '2.5 million', '10 to 20', 'hundreds of', '0', '½'];
const kThings = ['people', 'houses', 'ferries', 'soldiers', 'jobs', 'ballots', 'kilometres of road', 'envoys'];
const kDates = ['on Monday', 'on May 4', 'on 6 May 2031', 'last week', 'in early June', 'by 2035', 'at 5:30 p.m. on Thursday', 'yesterday'];
const kVerbs = ['opened', 'did not open', 'will close', 'lost', 'denied losing', 'counted', 'may replace', 'approved'];
const kQuotes = ['“We are ready,” %s said.', '"This is not enough", said %s.', '%s said it would be “a long road”.', ''];

function article({next, from}, number) {
  const sentences = [`${from(kPlaces)} ${from(kVerbs)} ${from(kCounts)} ${from(kThings)}\n`];
  for (let i = next(12) + 1; i > 0; i--) {
    const quote = from(kQuotes).replace('%s', from(kPeople));
    sentences.push(`${from(kPeople)} of ${from(kPlaces)} ${from(kVerbs)} ${from(kCounts)} ${from(kThings)} ${from(kDates)}, for $${next(900)} ` +
                   `million or ${next(1000) / 10} percent. ${quote}${next(4) === 0 ? '\n' : ''}`);
  }
  const made = {source: `Paper ${number}`, body: sentences.join('\n')};
  if (next(2)) made.published = `2031-0${next(9) + 1}-1${next(10)}`;
  return made;
}

const kPlain = 'Ferry opens in May\n\nThe ferry between Orsund and Velling will open on May 4, the port said. It cost 12 million euros.\n';

const kEdges = [
  ['no article', []],
  ['one article', [{body: kPlain}]],
  ['the same article twice', [{body: kPlain}, {body: kPlain}]],
  ['an empty and a blank article', [{body: ''}, {body: ' \n\t\r\n '}]],
  ['line ends of three systems', [{body: kPlain.replaceAll('\n', '\r\n')}, {body: kPlain.replaceAll('\n', '\r')}]],
  ['NUL and control characters', [{body: 'A\u0000B said 5\u0007 men\u001b[0m left.'}, {body: kPlain}]],
  ['right to left and emoji', [{body: 'قال 12 شخصا إن. 👩‍👩‍👧‍👦 came on May 4. \u202eABC\u202c'}, {body: kPlain}]],
  ['combining marks and wide forms', [{body: 'Cafe\u0301 ｆｅｒｒｙ １２ ﬁve \u00adhy\u00adphen. '.repeat(20)}, {body: kPlain}]],
  ['one long word', [{body: 'x'.repeat(60_000)}, {body: '9'.repeat(60_000)}]],
  ['only punctuation', [{body: '.”!?…—“'.repeat(900)}, {body: '"'.repeat(5000)}]],
  ['huge and tiny numbers', [{body: 'It was 1e308 or 99999999999999999999999 or 0.000000000000000001 or -7 or 1,2,3,4 or 1.234.567,89 men.'}, {body: kPlain}]],
  ['impossible dates', [{body: 'On February 30, 2031, on 31/31/2031 and on May 4, 99999 it rained.', published: '2031-02-30'}, {body: kPlain}]],
  ['every sentence alike', [{body: 'The port said 12 men left. '.repeat(400)}, {body: 'The port said 13 men left. '.repeat(400)}]],
  ['many small articles', Array.from({length: 30}, (_, i) => ({id: `n${i}`, body: `The port counted ${i} ferries on May ${i + 1}, 2031.`}))],
];

// One of each kind of correction, and some whose words are gone or have moved.
function corrected() {
  const bodies = [kPlain, kPlain.replace('May 4', 'May 9').replace('12 million', '14 million').replace('the port said', 'Tor Lund said'), 'The mill burned. Nobody saw it.'];
  const quote = (article, text, moved = 0) => ({article: 'ABC'[article], span: [bodies[article].indexOf(text) + moved, bodies[article].indexOf(text) + moved + text.length], text});
  const both = [quote(0, 'May 4'), quote(1, 'May 9', 7)];
  const judgement = {relation: 'conflict', at: both};
  const corrections = [
    {kind: 'pin', at: [quote(0, 'It cost'), quote(2, 'The mill')]}, {kind: 'unlink', at: [quote(0, 'The ferry'), quote(1, 'The ferry')]},
    {kind: 'unlink', at: [quote(0, 'Orsund'), quote(1, 'Orsund')]}, {kind: 'pin', at: [quote(0, 'Orsund'), quote(1, 'Orsund')]},
    {kind: 'dismiss', ...judgement, note: 'No “conflict”.'}, {kind: 'confirm', ...judgement}, {kind: 'relation', relation: 'differs', reason: 'update', at: both},
    {kind: 'published', date: '2031-03-05', at: [quote(0, 'Ferry opens')]}, {kind: 'date', date: '2031-05-04/2031-05-10', at: [both[0]]},
    {kind: 'same-name', at: [quote(0, 'Orsund'), quote(1, 'Velling')]}, {kind: 'other-name', at: [quote(0, 'Velling'), quote(1, 'Velling')]},
    {kind: 'fact', relation: 'shared', about: 'what was seen', at: [quote(0, 'It cost'), quote(2, 'saw it')]},
    {kind: 'fact', relation: 'conflict', at: [quote(1, '14 million'), {article: 'C', span: [4, 9], text: 'gone!'}]},
  ];
  return {articles: bodies.map(body => ({body})), corrections};
}

export function oddRequests() {
  const choose = chooser(20310504);
  const generated = Array.from({length: 40}, (_, i) => ({
    name: `invented news ${i}`,
    request: {articles: Array.from({length: choose.next(4) + 2}, (__, n) => article(choose, n))},
  }));
  return [...kEdges.map(([name, articles]) => ({name, request: {articles}})), {name: 'corrections of every kind', request: corrected()}, ...generated];
}
