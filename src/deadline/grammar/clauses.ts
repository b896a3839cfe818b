import { compileRows, type Grammar } from '../match.ts'
import { BOUNDS } from './bounds.ts'
import { DATED } from './dated.ts'
import { LASTING } from './lasting.ts'
import { OFTEN } from './often.ts'

/** The rows by which a whole clause is read; exactly one of them fits a phrase that can be read. */
export const CLAUSES: Grammar = compileRows([...DATED, ...OFTEN, ...LASTING, ...BOUNDS])
