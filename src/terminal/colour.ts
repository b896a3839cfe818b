import { Chalk, type ChalkInstance } from 'chalk'

export type Colours = ChalkInstance

/** What decides about colours: the environment and whether the output is a terminal. */
export interface ColourContext {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
}

/** NO_COLOR (any value) turns colours off, FORCE_COLOR on (`0` off); else a terminal has them. chalk ignores NO_COLOR. */
export function colours({ env, isTerminal }: ColourContext): Colours {
  return new Chalk({ level: wantsColour(env, isTerminal) ? 1 : 0 })
}

function wantsColour(env: ColourContext['env'], isTerminal: boolean): boolean {
  const force = env['FORCE_COLOR']
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  return isTerminal && env['TERM'] !== 'dumb'
}
