/** The settings as their forms show them: as they stand, or as somebody typed them who was refused. */
import { type Language, type SettingName, settingNames } from '@/db/vocabulary'
import { contentFrom, type FormField } from '@/lib/entries/form'
import { textFor } from '@/lib/multilingual'
import type { PartyName } from '@/lib/people/directory'
import { groupOf, type Settings } from './groups'

export type SettingIssue = { path: (string | number)[]; code: string }

export type ShownGroup = {
  name: SettingName
  fields: FormField[]
  value: Record<string, unknown>
  issues: SettingIssue[]
}

type Held = { action: string; fields: Readonly<Record<string, string>> }

/** `held`: a form that was refused; `at`: under which address its groups are sent, each by its name. */
export function shownGroups(settings: Settings, held: Held | null, at: string): ShownGroup[] {
  return settingNames.map((name) => {
    const { fields, schema } = groupOf(name)
    if (held?.action !== `${at}/${name}`) return { name, fields, value: { ...settings[name] }, issues: [] }
    const value = contentFrom(fields, held.fields)
    const { error } = schema.safeParse(value)
    return { name, fields, value, issues: error?.issues.map(issueOf) ?? [] }
  })
}

/** The order of delegations as it is typed: each party by its name, or by its address where another bears that name. */
export function orderInWords(order: string[], parties: PartyName[], reader: Language): string {
  const nameOf = ({ name }: PartyName) => textFor(name, reader)?.text ?? ''
  return order
    .map((slug) => {
      const party = parties.find((one) => one.slug === slug)
      const name = party ? nameOf(party) : ''
      return name && parties.filter((one) => nameOf(one) === name).length === 1 ? name : slug
    })
    .join('\n')
}

function issueOf({ path, message }: { path: PropertyKey[]; message: string }): SettingIssue {
  return {
    path: path.map(String),
    code: path[0] === 'order' ? 'setting.order' : /^[a-z]+\.[a-zA-Z]+$/.test(message) ? message : 'form',
  }
}
