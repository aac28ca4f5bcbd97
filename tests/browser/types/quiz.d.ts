/** What the preprocessor writes about one question, in `script.quiz-answers`. */
interface QuizAnswers {
  kind: 'one' | 'many' | 'text' | 'number' | 'order';
  /** Changes when the question's text changes. */
  key: string;
  right?: string[];
  accept?: string[];
  number?: number;
  tolerance?: number;
  unit?: string;
  /** The number as the author wrote it, with its tolerance. */
  shown?: string;
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

/** One question on the page. */
interface QuizQuestion {
  form: HTMLFormElement;
  fieldset: HTMLFieldSetElement;
  answers: QuizAnswers;
  /** Empty until the reader has answered. */
  given: string[];
  right: boolean;
}
