// Makes the comparing module quick before the reader needs it. A browser compiles each function of a module when it is first called and
// again, better, when it was called often: the first comparison takes five times as long as the tenth, and while the better code is made, both
// cores are busy with it and the page waits. In: what calls the module, invented reports. Out: they are read and compared while nobody asks for
// anything, a few times; the answers are thrown away.
// Covered by tests/e2e (which only see that nothing else happens).
export const kColdWorker = 'core, cold'; // a worker of this name does not
export const kReports = [
  'Ferry hits pier at Marren\n\nMARREN, March 3, 2031 — Twelve people were hurt on Tuesday when the ferry Saint Orla hit the pier at Marren in thick fog, the coast ' +
  'guard said. “We were lucky that the water was calm,” harbor master Jana Pelk told reporters. About 40 percent of the island’s food comes through the harbor, ' +
  'which will open again on Thursday.\n\nThe ferry was carrying 184 passengers. Repairs will cost nearly $3 million, Pelk said, and may take two weeks.\n',
  'Fifteen hurt as ferry strikes pier\n\nFifteen people were injured on March 3 when the Saint Orla struck the pier at Marren, according to the coast guard. Harbor ' +
  'master Jana Pelk said the water was calm and that they were “lucky”. The harbor did not close, officials said on Wednesday.\n\nSome 180 passengers were aboard ' +
  'the ferry. The company expects to pay $4 million for repairs.\n',
];
const kPause = 20;   // ms after each step: what was asked meanwhile comes before the next
const kTimes = 16;   // after so many comparisons of five reports little is compiled any more
const kMost = 2000;  // ms in all, on a slow machine

// `asked`: how many calls came so far; after the first one that compared there is nothing left to gain. `reports`: longer ones, where they can be had.
export async function warmUp(call: (header: object, data: string) => void, asked: () => number, reports: () => Promise<string[]>): Promise<void> {
  const texts = await reports().catch(() => kReports);
  const request = JSON.stringify({ articles: texts.map(body => ({ body })) });
  const began = performance.now();
  for (let i = 0; i < kTimes && asked() === 0 && performance.now() - began < kMost; i++) {
    if (i === 0) call({ op: 'import', name: 'a.txt' }, texts[0]!);
    call({ op: 'show' }, request);
    await new Promise<void>(go => setTimeout(go, kPause));
  }
}
