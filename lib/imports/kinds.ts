/** The kinds of entries that spreadsheets bring in, each with its table of fields. */
import type { ImportedKind } from '@/db/vocabulary'
import type { ImportKind } from './fields'
import { actImport } from './kinds/act'
import { agreementImport } from './kinds/agreement'
import { bodyImport } from './kinds/body'
import { meetingImport } from './kinds/meeting'
import { membershipImport } from './kinds/membership'
import { partyImport } from './kinds/party'
import { projectImport } from './kinds/project'

export const importKinds: Record<ImportedKind, ImportKind> = {
  party: partyImport,
  body: bodyImport,
  membership: membershipImport,
  agreement: agreementImport,
  act: actImport,
  meeting: meetingImport,
  project: projectImport,
}
