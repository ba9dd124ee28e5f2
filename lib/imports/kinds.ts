/** The kinds of entries that spreadsheets bring in, each with its table of fields. */
import type { ImportedKind } from '@/db/vocabulary'
import type { ImportKind } from './fields'
import { actImport } from './kinds/act'
import { agreementImport } from './kinds/agreement'
import { bodyImport } from './kinds/body'
import { meetingImport } from './kinds/meeting'
import { membershipImport } from './kinds/membership'
import { partyImport } from './kinds/party'
import { planImport } from './kinds/plan'
import { portImport } from './kinds/port'
import { projectImport } from './kinds/project'
import { seriesImport } from './kinds/series'

export const importKinds: Record<ImportedKind, ImportKind> = {
  party: partyImport,
  body: bodyImport,
  membership: membershipImport,
  agreement: agreementImport,
  act: actImport,
  port: portImport,
  plan: planImport,
  series: seriesImport,
  meeting: meetingImport,
  project: projectImport,
}
