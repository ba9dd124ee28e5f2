/** The kinds of entries there are, each in its folder. */
import type { Kind } from '@/db/vocabulary'
import { action, actionReport } from '@/lib/actions/kinds'
import { admission, admissionDecision, admissionStep } from '@/lib/admissions/kinds'
import { agenda } from '@/lib/agenda/kind'
import { act, agreement, answer } from '@/lib/agreements/kinds'
import { body } from '@/lib/bodies/kind'
import { decision, decisionObjection } from '@/lib/decisions/kinds'
import type { KindDefinition } from '@/lib/entries/kind'
import { issue, issueAnswer } from '@/lib/issues/kinds'
import { meeting, series } from '@/lib/meetings/kinds'
import { membership, party } from '@/lib/members/kinds'
import { minutes, minutesCorrection } from '@/lib/minutes/kinds'
import { plan } from '@/lib/plans/kind'
import { port } from '@/lib/ports/kind'
import { project, update, updateView } from '@/lib/projects/kinds'
import { objection, rectification } from '@/lib/rectifications/kinds'
import { withdrawal } from '@/lib/withdrawals/kind'

// A definition is only ever given content that its own schema has parsed, so the content type may be forgotten here.
const forget = <C>(definition: KindDefinition<C>) => definition as unknown as KindDefinition

/** In the order in which a rebuild folds them. */
export const definitions: Record<Kind, KindDefinition> = {
  party: forget(party),
  body: forget(body),
  membership: forget(membership),
  agreement: forget(agreement),
  act: forget(act),
  answer: forget(answer),
  rectification: forget(rectification),
  objection: forget(objection),
  admission: forget(admission),
  admission_step: forget(admissionStep),
  admission_decision: forget(admissionDecision),
  withdrawal: forget(withdrawal),
  port: forget(port),
  plan: forget(plan),
  series: forget(series),
  meeting: forget(meeting),
  decision: forget(decision),
  decision_objection: forget(decisionObjection),
  action: forget(action),
  action_report: forget(actionReport),
  issue: forget(issue),
  issue_answer: forget(issueAnswer),
  minutes: forget(minutes),
  minutes_correction: forget(minutesCorrection),
  agenda: forget(agenda),
  project: forget(project),
  update: forget(update),
  update_view: forget(updateView),
}
