// The shapes that cross the borders: the comparison (JSON of the core), the workspace, events to the canvas and effects from
// it. Only members that the shell reads are named; the objects are never merged, stored under their own keys or written back.
// In: nothing. Out: types. The formats themselves are documented beside the C++ that writes them.
// Covered by every test that uses them.

export type Span = [begin: number, end: number]; // half-open, bytes of the body

export type SentenceKind = 'headline' | 'byline' | 'subhead' | 'bullet' | 'body' | 'boilerplate';
export interface Sentence { id: string; span: Span; kind: SentenceKind; paragraph: number }
export interface Mention { sentence: string; span: Span; kind: string; value: string; speaker?: Span | null }
export interface Link { left: string; right: string; level: 'full' | 'partial'; tokens: string } // tokens: word_pairs.ts
export interface ComparedArticle {
  id: string;
  title: string;
  source: string;
  label?: string;
  published: string;
  publishedFrom: 'given' | 'text' | 'set' | 'unknown';
  body: string;
  sentences: Sentence[];
  mentions: Mention[];
}
export interface FactMention { sentence: string; span: Span; text: string }
export type Relation = 'conflict' | 'differs' | 'shared' | 'only';
export interface Fact {
  id: string;
  kind: string;
  about: string;
  relation: Relation;
  reason: string;
  rule: string;
  values: { value: string; mentions: FactMention[] }[];
  explanation: string;
  origins: number;
  by: 'rule' | 'reader';
  dismissed: boolean;
  note?: string; // the reader's own words
}

// What the reader corrects; documented in src/app/README.md.
export interface Quote { article: string; span: Span; text: string }
export type CorrectionKind = 'pin' | 'unlink' | 'dismiss' | 'confirm' | 'relation' | 'published' | 'date' | 'same-name' | 'other-name' | 'fact';
export interface Correction {
  kind: CorrectionKind;
  at: Quote[];
  relation?: Relation;
  reason?: string;
  fact?: string; // kind of the fact
  date?: string;
  about?: string;
  note?: string;
  applied?: boolean; // of a comparison
}
export interface Comparison {
  articles: ComparedArticle[];
  links: Link[];
  rows: { id: string; sentences: string[] }[];
  facts: Fact[];
  copies: { articles: [string, string]; share: number }[];
  notes: { level: 'info' | 'warning'; message: string; article?: string }[];
  corrections?: Correction[];
}

export interface WorkspaceArticle { id?: string; title?: string; source?: string; published?: string; url?: string; body: string }
export interface Workspace { format: 'synoptic.workspace'; version: number; sample?: boolean; excerpt?: boolean; chosenFact?: string; view?: unknown; articles: WorkspaceArticle[]; corrections?: unknown; notes?: string[] /* what was repaired in it, when it was opened */ }

export type AppEvent =
  | { type: 'add'; articles: WorkspaceArticle[] }
  | { type: 'remove'; article: number }
  | { type: 'edit'; article: number; title?: string; source?: string; published?: string; url?: string; body?: string }
  | { type: 'open'; workspace: unknown }
  | { type: 'undo' } | { type: 'redo' } | { type: 'clear' }
  | { type: 'choose'; fact: string } | { type: 'choose'; article: number; sentence: number }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'toggle'; what: 'facts' | 'shared' | 'legend' | 'annotated' | 'aligned' }
  | { type: 'sift'; kind: string; article: number; text: string }
  | { type: 'uncompared' } // the comparison that was asked for does not come
  | { type: 'embed' } // the page is another one's part: only what serves reading is offered
  | { type: 'column'; article: number }
  | { type: 'move'; article: number; to: number }
  | { type: 'arrange'; held: number; folded: string } // held -1: none; folded: "1 3"
  | { type: 'study'; text: string } // that is open, see study_choice.ts; empty: none
  | { type: 'correct'; correction: Correction } | { type: 'uncorrect'; correction: number };

export type Action = 'addFiles' | 'paste' | 'sample' | 'copyLink' | 'saveHtml' | 'saveJson' | 'saveMarkdown' | 'saveCsv' | 'savePicture' | 'copyExcerpt' | 'openWhole' | 'find' | 'matrix' | 'study' | 'help' | 'correct' | 'undo' | 'redo' | 'annotated';
export interface Shown { list: boolean; card: boolean } // whether there is room for the list of facts, for the card
export interface ArticleEntry { title?: string; begins?: string; source?: string; published?: string; url?: string } // begins: the first line of one without a title
export type Effect =
  | { type: 'articles'; articles: ArticleEntry[]; corrections: unknown[]; sample: boolean; excerpt: boolean; document: number; changes: number; canUndo: boolean; canRedo: boolean }
  | { type: 'compare'; revision: number } // what is to be compared is the workspace
  | { type: 'show'; revision: number }
  | { type: 'viewed' } // something of the view that travels with the workspace is another
  | { type: 'opened'; article: number; kind: string; statedBy: number; text: string; held: number; folded: number[]; study: string } // the view that a workspace was kept or sent in
  | { type: 'otherFindings'; text: string; fresh: string[]; gone: { relation: Relation; sentences: [article: number, sentence: number][] }[] }
  | ({ type: 'layout'; left: number; top: number; right: number; bottom: number; annotated: boolean; beside: boolean; aligned: boolean } & Shown)
  | { type: 'scroll'; targets: { article: number; begin: number; end: number }[]; top?: number }
  | ({ type: 'chosen'; fact: string; row: string; picked: [] | [article: number, sentence: number]; sentences: [article: number, sentence: number][]; main: [article: number, sentence: number][]; text: string } & Shown)
  | { type: 'do'; what: Action }
  | { type: 'editArticle'; article: number }
  | { type: 'problem'; message: string }
  | { type: 'frame' };

// A widget of the canvas, as its mirror in the document needs it.
export interface Widget {
  id: number;
  label: string;
  role: 'button' | 'checkbox' | 'option' | 'heading' | 'menubutton' | 'menuitem' | 'menuitemcheckbox';
  x: number; y: number; w: number; h: number;
  checked?: boolean; selected?: boolean; expanded?: boolean; disabled?: boolean;
}
