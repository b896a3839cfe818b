/** The lines between `---`: a YAML mapping of strings, as plain as it may be. */
export function frontMatter(meta: readonly (readonly [string, string])[]): string {
  return ['---', ...meta.map(([key, value]) => `${scalar(key)}: ${scalar(value)}`), '---'].join('\n')
}

/** Words, dates and codes need no quotes; a lone number would be read as a number. */
const plain = /^(?!(?:true|false|null|yes|no|on|off)$)[\p{L}][\p{L}\p{N} ./№()«»–—-]*$|^\d{4}-\d\d-\d\d$/iu

function scalar(text: string): string {
  return plain.test(text) && text.trim() === text ? text : JSON.stringify(text)
}
