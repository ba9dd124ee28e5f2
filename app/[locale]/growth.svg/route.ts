import { getTranslations } from 'next-intl/server'
import { svgFile } from '@/components/charts/svg-file'
import { growthDrawing } from '@/components/growth/growth-drawing'
import { growthDescription, growthTitle } from '@/components/growth/growth-words'
import { today } from '@/lib/dates'
import { isLocale } from '@/lib/i18n/routing'
import { textFor } from '@/lib/multilingual'
import { answer } from '@/lib/registry/answer'
import { readGrowth } from '@/lib/registry/growth'
import { parseGrowth } from '@/lib/registry/growth-question'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const [growth, register, dates] = await Promise.all([
    getTranslations({ locale, namespace: 'growth' }),
    getTranslations({ locale, namespace: 'register' }),
    getTranslations({ locale, namespace: 'dates' }),
  ])
  const words = { language: locale, growth, register, dates }
  const { bodies: slugs, day } = parseGrowth(new URL(request.url).searchParams)
  const version = await registerVersion()
  const bodies = await readGrowth(version, slugs, day)
  const parts = bodies.map((body) => ({
    heading: textFor(body.name, locale)?.text ?? '',
    title: growthTitle(words, body),
    description: growthDescription(words, body),
    drawn: growthDrawing(words, body),
  }))
  return answer(request, version, {
    type: 'image/svg+xml; charset=utf-8',
    name: 'growth.svg',
    day: today(),
    body: () => svgFile(growth('heading'), parts, locale),
  })
}
