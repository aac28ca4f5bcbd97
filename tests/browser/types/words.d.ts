/** A message as the preprocessor compiles it: a text, or texts and places to fill. */
type WordPattern = string | (string | [name: string, how?: string | Record<string, WordPattern>])[];
type WordValues = Record<string, string | number | Node>;

/** The words of a key: as text, and as `parts` where elements are filled in. */
interface Words {
  (key: string, values?: WordValues): string;
  parts(key: string, values?: WordValues): (string | Node)[];
  /** What the names of all that is kept begin with. */
  kept: string;
  /** The words' language, where it isn't the page's. */
  lang: string;
  /** Whether a text of ours, or what will be put there, is in that language. */
  locale: () => string;
  isForeign: (text?: Node | string) => boolean;
  formats: Record<string, (value: number) => string>;
}

interface Window {
  SwitchboardWords: Words;
  /** Tells of a script whose version isn't the page's. */
  SwitchboardVersion?: (version: string) => void;
}
