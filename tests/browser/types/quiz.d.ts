/** What the preprocessor writes about one question, in `script.quiz-answers`. */
interface QuizAnswers {
  kind: 'one' | 'many' | 'text' | 'number' | 'order' | 'output';
  /** Changes when the question's text changes. */
  key: string;
  right?: string[];
  accept?: string[];
  number?: number;
  tolerance?: number;
  unit?: string;
  /** By spelling, what one of a unit is worth in `unit`. */
  units?: Record<string, number>;
  /** By the unit that was typed, what else one of it may be worth. */
  also?: Record<string, number>;
  /** The book's language has a comma before decimals. */
  comma?: boolean;
  /** Letters with marks that its alphabet has, and how each may be typed without. */
  letters?: Record<string, string>;
  /** The number as the author wrote it, with its tolerance; or the lines that code prints. */
  shown?: string;
  /** Options that keep their place where the others are shuffled; missing where none are. */
  fixed?: string[];
  /** By option, HTML. */
  feedback?: Record<string, string>;
  /** HTML. */
  explanation?: string | null;
  title?: string;
}

interface QuizVerdict {
  from: number;
  to: number;
  html: string;
}

/** What the preprocessor writes about a review, in `script.review-questions`. */
interface QuizReview {
  id: string;
  /** Its page within the book. */
  page: string;
  /** How many are asked. */
  count: number;
  /** What is asked from, and where it stands. */
  quizzes: { id: string; called: string; href: string; questions: { form: string; answers: QuizAnswers }[] }[];
}

/** One question on the page. */
interface QuizQuestion {
  form: HTMLFormElement;
  fieldset: HTMLFieldSetElement;
  answers: QuizAnswers;
  /** Empty until the reader has answered. */
  given: string[];
  right: boolean;
  /** What was kept of it when it was last looked at: what doesn't fit is none. */
  kept: string[];
}

/** What the quiz's scripts give each other. */
interface QuizParts {
  make(tag: string, name: string, ...children: (Node | string)[]): HTMLElement;
  block(name: string, html: string): HTMLElement;
  mark(right: boolean, words?: string): HTMLElement;
  all(from: ParentNode, selector: string): any[];
  textOf(item: Element): string;
  heardOf(reason: Element): string;
  same(a: string[], b: string[]): boolean;
  lines(text: string): string[];
  shuffle(question: QuizQuestion): void;
  rank(text: string): number;
  isRight(answers: QuizAnswers, given: string[]): boolean;
  missing(answers: QuizAnswers, given: string[]): string;
  putInOrder(list: HTMLElement, ids: string[]): void;
  makeOrder(list: HTMLElement, say: (words: string) => void): void;
  FIELDS: string;
  putDown(question: QuizQuestion): string[];
  putBack(question: QuizQuestion, given: string[]): void;
  settle(question: QuizQuestion, given: string[]): string;
}

interface Window {
  SwitchboardQuiz: QuizParts;
}
