import { listings } from '../../render/index.ts'
import { cyclePrint } from '../../views/cycle-view.ts'
import type { Io } from '../io.ts'
import { readForm } from '../status/reports.ts'

/** The coverage matrix of every plan among the files; coverage is no score, so nothing fails here. */
export async function runCycle(files: readonly string[], maxBytes: number, io: Io): Promise<void> {
  for (const file of files) {
    const { roadmap, kind } = readForm(file, maxBytes, io.cwd)
    if (kind === 'roadmap' && roadmap !== undefined) io.out(await listings.table(cyclePrint(roadmap), io))
  }
}
