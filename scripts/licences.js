// The licence texts of every package that ends up in the bundle.
import { readdir, readFile } from 'node:fs/promises'

/** @returns {Promise<string>} one notice a package, by name */
export async function licenceNotices(metafile, root) {
  const folders = new Set(
    Object.keys(metafile.inputs).flatMap(
      (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
    ),
  )
  const notices = []
  for (const folder of [...folders].sort()) {
    const url = new URL(`${folder}/`, root)
    const { name, version, license } = JSON.parse(await readFile(new URL('package.json', url), 'utf8'))
    const file = (await readdir(url)).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file === undefined ? `Licence: ${license}` : await readFile(new URL(file, url), 'utf8')
    notices.push(`${name} ${version}\n\n${text.trim()}\n`)
  }
  return `Packages bundled with prikaz-roadmap and their licences\n\n${notices.join(`\n${'-'.repeat(78)}\n\n`)}`
}
