import { useTranslations } from 'next-intl'
import { Radio } from '@/components/ui/checkbox'
import { TextArea } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { issueWords } from '@/components/workspace/issue-words'
import { fieldId, type Issue } from '@/components/workspace/issues'
import { correctionOutcomes } from '@/db/vocabulary'
import type { MinutesContent } from '@/lib/minutes/schema'
import type { Correction } from '@/lib/minutes/view'
import { Corrections } from './corrections'

type Props = { corrections: Correction[]; answers: MinutesContent['answers']; issues: Issue[] }

/** What the secretariat says to each correction: taken up in the text above, declined, or not answered yet. */
export function AnswersFields({ corrections, answers, issues }: Props) {
  const t = useTranslations('minutes.answer')
  const words = useTranslations('words.correctionOutcomes')
  const errors = useTranslations('errors')
  return (
    <Corrections
      answering={({ id, number }) => {
        const at = answers.findIndex(({ correction }) => correction === id)
        const given = answers[at]
        const issue = issues.find(({ path }) => path[0] === 'answers' && path[1] === at)
        return (
          <>
            <Fieldset
              error={issue && issueWords(errors, issue)}
              id={issue ? fieldId(issue.path) : `answer-${number}`}
              legend={t('legend', { number })}
            >
              {[...correctionOutcomes, ''].map((outcome) => (
                <Radio
                  defaultChecked={(given?.outcome ?? '') === outcome}
                  id={`outcome-${number}-${outcome || 'open'}`}
                  key={outcome}
                  label={outcome ? words(outcome as 'accepted') : t('later')}
                  name={`outcome.${id}`}
                  value={outcome}
                />
              ))}
            </Fieldset>
            <TextArea
              defaultValue={given?.reason}
              hint={t('reasonHint')}
              id={`reason-${number}`}
              label={t('reason', { number })}
              maxLength={2000}
              name={`answer.${id}`}
              rows={2}
            />
          </>
        )
      }}
      corrections={corrections}
    />
  )
}
