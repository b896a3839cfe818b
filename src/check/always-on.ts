/** Rules that neither settings nor comments turn off: what cannot be read rightly is no matter of taste. */
export function isAlwaysOn(rule: string): boolean {
  return /^(?:file|yaml)-/.test(rule) || rule === 'text-mixed-script'
}

/** Rules of form speak in every set alike; a single finding of `schema-*` may be silenced by a comment. */
export function isOfForm(rule: string): boolean {
  return rule.startsWith('schema-') || isAlwaysOn(rule)
}
