/** What is wrong with a draft, as codes at paths, and the way between paths of issues and names in the form. */
import {
  type AgreementContent,
  actComplete,
  actDraft,
  agreementComplete,
  agreementDraft,
  emptyAgreement,
} from '@/lib/agreements/schema'
import { contentOf, type FormValues, type Stored } from './form-values'

/** `['title', 'zh']` is in the agreement, `['companions', 0, 'date']` in its first act: as the server says it. */
export type Issue = { path: (string | number)[]; code: string }

/** Everything that keeps the whole from being submitted. */
export function incompleteness(
  stored: Pick<Stored, 'content'> & { companions: { content: unknown }[] },
): Issue[] {
  return [
    ...agreementIssues(stored.content),
    ...stored.companions.flatMap(({ content }, at) =>
      issuesOf(actComplete.safeParse(content), ['companions', at]),
    ),
  ]
}

/** A field of a wrong shape stops the schema from looking at the others: they are looked at without it. */
function agreementIssues(content: AgreementContent): Issue[] {
  const misshapen = issuesOf(agreementDraft.safeParse(content), [])
  const fields = misshapen.map(({ path }) => path[0] as keyof AgreementContent)
  const blanks = Object.fromEntries(fields.map((field) => [field, emptyAgreement[field]]))
  const others = issuesOf(agreementComplete.safeParse({ ...content, ...blanks }), [])
  return [...misshapen, ...others.filter(({ path }) => !fields.some((field) => field === path[0]))]
}

/** What cannot be stored even as a draft. */
export function unstorable(values: FormValues): Issue[] {
  return [
    ...issuesOf(agreementDraft.safeParse(contentOf(values)), []),
    ...values.companions.flatMap(({ content }, at) =>
      issuesOf(actDraft.safeParse(content), ['companions', at]),
    ),
  ]
}

/** The control of an issue: `field-parties-0-party`. The same in the form and on the check page. */
export function fieldId(path: readonly (string | number)[]): string {
  return ['field', ...path].join('-')
}

/** The name that the form knows the field by: `content.parties.0.party`. */
export function formName([first, ...rest]: readonly (string | number)[]): string {
  if (first === 'changeNote') return 'changeNote'
  if (first === 'companions') return ['companions', rest[0], 'content', ...rest.slice(1)].join('.')
  return ['content', first, ...rest].join('.')
}

export const sections = ['what', 'parties', 'dates', 'texts', 'links', 'sources', 'visibility'] as const
export type FormSection = (typeof sections)[number]

/** Which section of the form asks for which field; `acts` is where the companions are. */
export const fieldsOf = {
  what: ['type', 'originalLanguage', 'title', 'summary', 'subjects'],
  parties: ['parties', 'acts'],
  dates: ['adopted', 'place', 'meeting', 'witnesses', 'term', 'expires', 'forceClause', 'duration'],
  texts: ['texts'],
  links: ['body', 'relations'],
  sources: ['sources', 'note'],
  visibility: ['visibility'],
} as const satisfies Record<FormSection, (keyof AgreementContent | 'acts')[]>

/** One issue for each control, the first one found, in the order of the form. */
export function perControl(issues: Issue[]): Issue[] {
  const first = new Map<string, Issue>()
  for (const issue of issues) {
    if (!first.has(fieldId(issue.path))) first.set(fieldId(issue.path), issue)
  }
  return [...first.values()].sort((a, b) => place(a) - place(b))
}

/** The issues of one field of the agreement. */
export function issuesAt(issues: Issue[], field: string): Issue[] {
  return issues.filter(({ path }) => path[0] === field)
}

const order: string[] = sections.flatMap((section) => fieldsOf[section])

function place({ path }: Issue): number {
  return order.indexOf(path[0] === 'companions' ? 'acts' : String(path[0]))
}

type Parsed = {
  success: boolean
  error?: { issues: { code?: string; origin?: string; path: PropertyKey[]; message: string }[] }
}

function issuesOf(parsed: Parsed, at: (string | number)[]): Issue[] {
  return (parsed.error?.issues ?? []).map(({ code, origin, path, message }) => ({
    path: [...at, ...(path as (string | number)[])],
    // Our own carry their code as the message; zod's own say that the shape is wrong.
    code: code === 'custom' || (code === 'too_big' && origin === 'string') ? message : 'form',
  }))
}
