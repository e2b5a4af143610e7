// Texts that would like to be more than text, in every field, as articles, as names of files, and in the saved page opened by itself.
// A few of the page's own here; the corpora in ../soak/page.mjs.
import { expectClean, expectWorks } from './lib.mjs';
import { expectHarmless, inFields, openPlain, watchHarm } from './hostile.mjs';

const kTexts = [
  '<img src="x" onerror="alert(1)">', '"><script>alert(1)</script>', '\'"--></style></title></textarea><svg onload=alert(1)>',
  'javascript:alert(1)', '<a href="javascript:alert(1)" id="main" name="synoptic">x</a>', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src onerror=alert(1)&gt;">',
  '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#0; &#x202e;', '${alert(1)} {{constructor.constructor("alert(1)")()}} %00 %s %n \\u0000',
  '=HYPERLINK("http://other.example","x")', '__proto__', 'constructor', '\u202egnp.exe\u202c \u200b\u2066\u00ad\ufeff', 'Z\u0351\u036b\u0343\u0321\u0348A\u0334\u0335\u031eL\u0320\u0329G\u0353O',
  '👨‍👩‍👧‍👦🏳️‍🌈', '\ud800 half', '../../etc/passwd\0.txt', '.*(a+)+$[', 'ﷺ\u0009\u000b\u000c\u0085\u2028\u2029', 'x'.repeat(3000), '',
];

// A few for each run: markup that would run, markup that leaves a field's own, a reference to a sign, a member of every object, half a character.
const kFew = [kTexts[0], kTexts[2], kTexts[6], '__proto__', '\ud800 half'];

export default [
  {
    name: 'texts typed into every field of the page stay text, and change nothing that they do not belong to',
    async run(bench) {
      const page = await bench.page();
      await watchHarm(page);
      await inFields(page, kFew, 'in fields');
      await expectWorks(page);
      expectClean(page);
    },
  },
  {
    name: 'texts that would like to be more stay text: in every field, as articles and files, and in the saved page',
    async run(bench) {
      const page = await bench.page();
      await watchHarm(page);
      await inFields(page, kTexts, 'in fields');
      await expectHarmless(bench, page, kTexts, 'a text', ['html']);
      await openPlain(page);
      await expectWorks(page);
      expectClean(page);
    },
  },
];
