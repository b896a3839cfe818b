import type { Bindings } from './namespaces.ts'
import type { Attributes, XmlEvents } from './read-xml.ts'

/** Where an element stands: its name, the name of its parent (`''` for the root), and the prefixes bound there. */
export interface Place {
  readonly name: string
  readonly parent: string
  readonly bindings: Bindings
}

/** What is done with an element; `'skip'` passes over all that is inside, `close` then is not called. */
export interface ElementHandler<State> {
  readonly open?: (state: State, attributes: Attributes, place: Place) => 'skip' | undefined
  readonly text?: (state: State, text: string) => void
  readonly close?: (state: State) => void
}

/** Handlers by the name of the element. */
export type ElementTable<State> = ReadonlyMap<string, ElementHandler<State>>

export function elementTable<State>(
  handlers: Readonly<Record<string, ElementHandler<State>>>,
): ElementTable<State> {
  return new Map(Object.entries(handlers))
}

/** Walks a part by a table; `other` is what happens to an element that is not in it. */
export function walk<State>(
  table: ElementTable<State>,
  state: State,
  other: NonNullable<ElementHandler<State>['open']>,
): XmlEvents {
  const open: { readonly name: string; readonly handler: ElementHandler<State> | undefined }[] = []
  let skipped = 0
  return {
    open: (name, attributes, bindings) => {
      if (skipped > 0) {
        skipped++
        return
      }
      const handler = table.get(name)
      const place = { name, parent: open.at(-1)?.name ?? '', bindings }
      const what =
        handler === undefined ? other(state, attributes, place) : handler.open?.(state, attributes, place)
      if (what === 'skip') skipped = 1
      else open.push({ name, handler })
    },
    close: () => {
      if (skipped > 0) skipped--
      else open.pop()?.handler?.close?.(state)
    },
    text: (text) => {
      if (skipped === 0) open.at(-1)?.handler?.text?.(state, text)
    },
  }
}

/** For parts of which only what the table names is wanted: the rest is walked through. */
export function enter(): undefined {}
