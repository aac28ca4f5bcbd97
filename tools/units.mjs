// Makes sizes of a style sheet independent of the root's: `1.5rem` becomes `calc(1.5*var(--unit))`, where
// --unit is 1rem in the course's theme and the size of the text in any other (mdBook's root is 62.5 %).
// Conditions take no variables: in @container, where rem would be the root's, it becomes pixels; in @media
// it is the reader's own size anyway.
let css = "";
for await (const chunk of process.stdin) css += chunk;

const rem = /(-?(?:\d+\.?\d*|\.\d+))rem\b/g;
let at = 0;
let out = "";
for (const { 0: condition, index } of css.matchAll(/@(?:media|container)[^{]*/g)) {
  out += css.slice(at, index).replace(rem, "calc($1*var(--unit))");
  out += condition.startsWith("@media") ? condition : condition.replace(rem, (_, number) => `${number * 16}px`);
  at = index + condition.length;
}
process.stdout.write(out + css.slice(at).replace(rem, "calc($1*var(--unit))"));
