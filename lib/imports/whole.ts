/** Rows of an export of everything: a column for each place in the content, so that nothing of it is lost. */
import type { z } from 'zod'
import type { Content } from '@/lib/entries/kind'
import { definitions } from '@/lib/kinds'
import type { ImportKind, Values } from './fields'

export const isWhole = (columns: string[]) => columns.some((target) => target.startsWith('content.'))

/** The content that the cells come to; what they do not mention is empty. Throws on JSON that is none. */
export function wholeContent(kind: ImportKind, values: Values): Content {
  const content = structuredClone(kind.empty)
  for (const [target, cell] of Object.entries(values)) {
    const path = target.startsWith('content.') ? target.split('.').slice(1) : []
    if (path.length) put(content, path, valueAs(typeAt(definitions[kind.kind].draft, path), String(cell)))
  }
  return content
}

function put(content: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (['__proto__', 'constructor', 'prototype'].includes(name)) return
  if (!rest.length) {
    content[name] = value
    return
  }
  const inner = content[name]
  const next = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {}
  content[name] = next
  put(next, rest, value)
}

/** As `flat` wrote it: lists of words with '; ' between, lists of records as JSON. */
function valueAs(type: string, cell: string): unknown {
  if (type === 'records') return JSON.parse(cell)
  if (type === 'list') return cell.split('; ')
  if (type === 'number') return Number(cell)
  return type === 'boolean' ? cell === 'true' : cell
}

type Def = {
  type: string
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  in?: z.ZodType
  element?: z.ZodType
  valueType?: z.ZodType
}

/** What stands at a place in a content of this shape: 'records' and 'list' are arrays. */
function typeAt(schema: z.ZodType | undefined, path: string[]): string {
  const def = schema && ((schema as unknown as { def: Def }).def as Def)
  if (!def) return 'string'
  if (def.innerType) return typeAt(def.innerType, path)
  if (def.in) return typeAt(def.in, path)
  const [name, ...rest] = path
  if (name !== undefined) return typeAt(def.shape ? def.shape[name] : def.valueType, rest)
  if (def.type === 'array') return typeAt(def.element, []) === 'object' ? 'records' : 'list'
  return def.type
}
