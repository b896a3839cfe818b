import type { Formatter } from './formatter.ts'

/** For programs: one object, keys in English, positions 1-based; `version` grows when a reader would have to change. */
export function json(): Formatter {
  let isFirst = true
  return {
    begin: () => '{\n"version": 1,\n"files": [',
    file: async ({ file, findings }) => {
      const entry = findings.map(({ file: _file, fixes: _fixes, ...finding }) => finding)
      const text = `${isFirst ? '' : ','}\n${JSON.stringify({ file, findings: entry })}`
      isFirst = false
      return text
    },
    end: (totals, unread) =>
      `\n],\n"unread": ${JSON.stringify(unread)},\n"summary": ${JSON.stringify(totals)}\n}\n`,
  }
}
