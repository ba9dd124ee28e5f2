/** What the form offers to choose from, each under the name the reader reads. */
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'

/** `lang`: what the label is in, where it is known and may be another language than the page's. */
export type Option = { id: string; label: string; lang?: string }
/** `label` tells namesakes apart; `name` is for sentences. */
export type PartyOption = Option & { name: string }

export type Options = {
  parties: PartyOption[]
  bodies: Option[]
  agreements: Option[]
  series: Option[]
  meetings: Option[]
  memberships: Option[]
  decisions: Option[]
  actions: Option[]
  plans: Option[]
  projects: Option[]
}

type Found = {
  parties: { id: string; name: Multilingual; province: Multilingual; code: string }[]
  bodies: { id: string; name: Multilingual }[]
  agreements: { id: string; title: Multilingual; number: number }[]
  series: { id: string; name: Multilingual }[]
  meetings: { id: string; title: Multilingual; number: number }[]
  memberships: { id: string; party: Multilingual; body: Multilingual; began: string }[]
  decisions: { id: string; title: Multilingual; ordinal: number; meeting: number }[]
  actions: { id: string; title: Multilingual; ordinal: number; meeting: number }[]
  plans: { id: string; title: Multilingual }[]
  projects: { id: string; title: Multilingual; number: number }[]
}

/** `self`: the agreement being written, which has no link to itself. */
export function optionsFor(language: Language, found: Found, self: string): Options {
  const text = (texts: Multilingual) => textFor(texts, language)?.text ?? ''
  const lang = (texts: Multilingual) => textFor(texts, language)?.lang
  const inOrder = <Labelled extends Option>(options: Labelled[]) =>
    options.sort((a, b) => a.label.localeCompare(b.label, language))
  return {
    parties: inOrder(
      found.parties.map(({ id, name, province, code }) => ({
        id,
        name: text(name),
        label: [text(name), text(province), code].filter(Boolean).join(' · '),
      })),
    ),
    bodies: inOrder(found.bodies.map(({ id, name }) => ({ id, label: text(name), lang: lang(name) }))),
    series: inOrder(found.series.map(({ id, name }) => ({ id, label: text(name), lang: lang(name) }))),
    meetings: found.meetings.map(({ id, title, number }) => ({
      id,
      label: `M${number} · ${text(title)}`,
      lang: lang(title),
    })),
    memberships: found.memberships.map(({ id, party, body, began }) => ({
      id,
      label: [text(party), text(body), began].filter(Boolean).join(' · '),
    })),
    decisions: found.decisions.map(({ id, title, ordinal, meeting }) => ({
      id,
      label: `M${meeting}/D${ordinal} · ${text(title)}`,
      lang: lang(title),
    })),
    actions: found.actions.map(({ id, title, ordinal, meeting }) => ({
      id,
      label: `M${meeting}/A${ordinal} · ${text(title)}`,
      lang: lang(title),
    })),
    plans: found.plans.map(({ id, title }) => ({ id, label: text(title), lang: lang(title) })),
    projects: found.projects.map(({ id, title, number }) => ({
      id,
      label: `P${number} · ${text(title)}`,
      lang: lang(title),
    })),
    agreements: found.agreements
      .filter(({ id }) => id !== self)
      .map(({ id, title, number }) => ({ id, label: `${number} · ${text(title)}`, lang: lang(title) })),
  }
}

/** The name of a party, for sentences; empty where none is chosen. */
export function partyName(options: Options, id: string | null): string {
  return options.parties.find((party) => party.id === id)?.name ?? ''
}

/** For each act, its party's name and its number among that party's acts. */
export function actNames(options: Options, acts: { content: { party: string | null } }[]) {
  return (at: number) => {
    const party = acts[at]?.content.party ?? null
    const number = acts.slice(0, at + 1).filter((act) => act.content.party === party).length
    return { party: partyName(options, party), number }
  }
}
