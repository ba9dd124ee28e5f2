import { type TextLanguage, textLanguages } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import type { Agreement } from '@/lib/registry/agreement'
import type { SignaturePaper } from '@/lib/typeset/paper'
import { own, type PaperWords, written } from './words'

/**
 * What is signed at a ceremony: the titles, the original's first (of the authentic languages alone where texts say which
 * these are), and a place for each signatory in the order of the
 * agreement, then for each witness. Where the record says who signs and in which capacity that is printed; the rest is
 * written by hand.
 */
export function signaturePaper(w: PaperWords, agreement: Agreement, today: string): SignaturePaper {
  const { title, originalLanguage, parties, texts } = agreement
  const authentic = texts.filter(({ authority }) => authority === 'authentic').map(({ language }) => language)
  const isSigned = (language: TextLanguage) => !authentic.length || authentic.includes(language)
  const shown = textFor(title, originalLanguage ?? w.language)
  const having = (role: 'signatory' | 'witness') => parties.filter((party) => party.role === role)
  return {
    language: w.language,
    day: today,
    register: w.shell('name'),
    number: w.register('number', { number: agreement.number }),
    address: permanentAddress('agreement', agreement.slug),
    title: shown ? { text: shown.text, language: shown.language } : own(w, ''),
    otherTitles: textLanguages.flatMap((language) => {
      const text =
        language !== shown?.language && language !== 'mn-Mong' && isSigned(language) && title[language]
      return text ? [{ text, language }] : []
    }),
    verticalTitle: (isSigned('mn-Mong') && title['mn-Mong']) || '',
    heading: w.sheet('signatures.heading'),
    nobody: w.agreement('parties.empty'),
    lines: [
      w.sheet('signatures.signature'),
      w.sheet('signatures.name'),
      w.sheet('signatures.capacity'),
      w.sheet('signatures.date'),
    ],
    seal: w.sheet('signatures.seal'),
    signers: [...having('signatory'), ...having('witness')].flatMap(({ role, name, acts }) =>
      written(w, name).map((piece) => {
        const signature = acts.find(({ act }) => act === 'signed')
        const [signer = null] = signature ? written(w, signature.signer) : []
        const [capacity = null] = signature ? written(w, signature.capacity) : []
        return {
          role: w.words(`agreementRoles.${role}`),
          name: piece,
          filled: [null, signer, capacity, null],
        }
      }),
    ),
  }
}
