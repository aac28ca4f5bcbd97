/** A module, as `script.course-progress` of the course page tells of it. */
interface CourseModule {
  /** Its page within the book. */
  page: string;
  /** The way there from the course page. */
  href: string;
  called: string;
  minutes: number;
  quizzes: { id: string; questions: { key: string; title: string }[] }[];
  /** The terms it teaches, by the names their cards are kept under. */
  terms: string[];
}

/** What the scripts of theme/progress give each other. */
interface ProgressParts {
  PREFIX: string;
  works(): boolean;
  get(name: string): string | null;
  /** The strings of a list that is kept; none where something else is. */
  texts(name: string): string[];
  /** The fields of an object that is kept, each of any kind; none where something else is. */
  record(name: string): Record<string, unknown>;
  place(): { page: string; id: string; section: string };
  set(name: string, value: string): boolean;
  remove(name: string): void;
  names(): string[];
  score(names: string[]): { answered: number; right: number; of: number };
  marks(page: string, questions?: string[]): string[];
  markOf(marks: string[], className: string): HTMLElement;
  asText(): string;
  takeIn(text: string, file: string): string;
  takeInFile(file: File): Promise<string>;
}

interface Window {
  SwitchboardProgress: ProgressParts;
}
