/** Where an admission stands: the whole of the rule. Nothing of it is stored. */
import type { AdmissionOutcome, AdmissionState, AdmissionStep, AdmissionWay } from '@/db/vocabulary'

/** A decision settles it; an invitation waits for the newcomer's word before. */
export function admissionState(
  way: AdmissionWay,
  steps: AdmissionStep[],
  outcome: AdmissionOutcome | null,
): AdmissionState {
  if (outcome) return outcome
  if (way === 'proposed') return 'proposed'
  return steps.includes('accepted') ? 'accepted' : 'invited'
}
