/** Who reports in IATI: the setting. */
import type { Organisation } from './iati-activity'

/** Who reports, from the setting `IATI_ORGANISATION`, which the start has checked; null: nothing is handed on. */
export function reportingOrganisation(): Organisation | null {
  const [, ref, name] = /^(\S+)\s+(.+)$/.exec(process.env.IATI_ORGANISATION ?? '') ?? []
  return ref && name ? { ref, name } : null
}
