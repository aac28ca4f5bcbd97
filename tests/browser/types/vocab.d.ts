/** A word of the page, as its card or its entry in the glossary tells it. */
interface Word {
  /** Its name within the course; what its card is kept under. */
  key: string;
  name: string;
  ipa: string;
  meanings: Element[];
}

/** How well a word is known. */
interface Card {
  /** From 1, the newest, to 6. */
  box: number;
  /** Days since 1 January 1970 by the reader's own calendar. */
  due: number;
}

/** What the scripts of theme/vocab give each other. */
interface VocabParts {
  wordOf(entry: Element): Word;
  wordsIn(within: ParentNode): (Word & { entry: any })[];
  /** A button that speaks the word; nothing where the browser has no voice. */
  speaker(name: string): HTMLElement | '';
}

interface CardParts {
  get(key: string): Card | undefined;
  answer(key: string, known: boolean): Card;
  today(): number;
  when(due: number): string;
  refused(): boolean;
}

interface Window {
  SwitchboardVocab: VocabParts;
  SwitchboardCards: CardParts;
}
