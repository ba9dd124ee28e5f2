/** A meeting and its delegations as the signed-in pages show them. */
import type { Multilingual } from '@/db/schema/content'
import type {
  CredentialsState,
  DelegateRole,
  InvitationState,
  MeetingState,
  MeetingZone,
  Visibility,
} from '@/db/vocabulary'
import type { CountedMembership } from '@/lib/members/belonging'

export type MeetingFacts = {
  id: string
  slug: string
  number: number
  title: Multilingual
  state: MeetingState
  visibility: Visibility
  date: string
  starts: string
  ends: string
  zone: MeetingZone | null
  /** The first ISO day it can be on. */
  dateFrom: string | null
  /** Slugs of the hosts, as the record names them. */
  hosts: string[]
}

export type Party = { id: string; slug: string; name: Multilingual }

export type Person = {
  id: string
  role: DelegateRole
  name: string
  office: string
  consent: boolean
  position: number
  /** ISO time. */
  presentAt: string | null
}

/** Times are ISO times, days ISO days. */
export type Invitation = {
  id: string
  version: number
  state: InvitationState
  changesUntil: string
  sentAt: string
  answeredAt: string | null
  note: string
  credentials: { state: CredentialsState; file: string; name: string; reason: string } | null
  presentAt: string | null
  party: Party
  people: Person[]
  /** Whether anybody holds a post of the party, and so was told by mail. */
  held: boolean
}

export type Delegation = { meeting: MeetingFacts; invitation: Invitation }

export type Delegations = {
  meeting: MeetingFacts
  invitations: Invitation[]
  /** Invited by the record, without an invitation yet. */
  waiting: Party[]
  /** Of the meeting's body; `party` is a slug. None without a body. */
  memberships: (CountedMembership & { name: Multilingual })[]
}
