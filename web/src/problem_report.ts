// The report of a problem: numbers and the page's own words, no word of an article. In: what the core, the page and the browser say.
// Out: plain text. Covered by problem_report.test.ts.

export interface Facts {
  version: Record<string, unknown>; // of the core: program, rules, link, format
  mode: string;                     // how the page paints
  kept: string;
  articles: { bytes: number; sentences: number }[];
  facts: number; notes: number;
  errors: string[];                 // the page's own sentences that were shown as errors
}

// Numbers and the page's own words only.
export function problemReport(facts: Facts, agent: string, size: string): string {
  const { version, mode, kept, articles, errors } = facts;
  return [
    `Synoptic ${version['program']}, rules ${version['rules']}, link ${version['link']}, format ${version['format']}`,
    `Browser: ${agent}`,
    `Window: ${size}; painting: ${mode}; kept: ${kept}`,
    `Articles: ${articles.length} (${articles.map(a => `${a.bytes} bytes, ${a.sentences} sentences`).join('; ') || 'none'}); facts: ${facts.facts}; notes: ${facts.notes}`,
    `Errors shown: ${errors.length}`,
    'What I did, what I expected, what happened:',
  ].join('\n');
}
