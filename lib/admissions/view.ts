/** A published admission as pages show it. */
import type { Multilingual, Source } from '@/db/schema/content'
import type {
  AdmissionOutcome,
  AdmissionState,
  AdmissionStep,
  AdmissionWay,
  MembershipClass,
} from '@/db/vocabulary'
import { admissionState } from './state'

type Named = { slug: string; name: Multilingual }

/** A row as it is read. */
export type AdmissionRow = {
  id: string
  slug: string
  number: number
  way: AdmissionWay
  class: MembershipClass
  /** EDTF. */
  date: string
  reasons: Multilingual
  body: Named
  party: Named
  proposedBy: Named | null
  /** In the order in which they were published; `date` is an ISO day. */
  steps: { slug: string; party: Named; step: AdmissionStep; date: string; reason: string }[]
  decision: {
    slug: string
    outcome: AdmissionOutcome
    meeting: Multilingual
    /** EDTF. */
    date: string
    began: string
    sources: Source[]
    note: Multilingual
  } | null
}

export type Admission = AdmissionRow & { state: AdmissionState }

export function withState(row: AdmissionRow): Admission {
  const steps = row.steps.map(({ step }) => step)
  return { ...row, state: admissionState(row.way, steps, row.decision?.outcome ?? null) }
}
