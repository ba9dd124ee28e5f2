import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // The optimizer fetches and decodes what it is told to; the register serves its few pictures as they are.
  images: { unoptimized: true },
  // Cached shells carry no nonce, so the content security policy would block their scripts.
  cacheComponents: false,
  // A route's name cannot end in a part of a segment.
  rewrites: async () => [
    {
      source: '/:locale(en|zh|mn|ru)/agreements/:slug([a-z0-9-]+).:form(bib|ris)',
      destination: '/:locale/agreements/:slug/citation/:form',
    },
    {
      source: '/:locale(en|zh|mn|ru)/agreements/:slug([a-z0-9-]+).pdf',
      destination: '/:locale/agreements/:slug/sheet',
    },
    {
      source: '/:locale(en|zh|mn|ru)/projects/:slug([a-z0-9-]+).atom',
      destination: '/:locale/projects/:slug/feed',
    },
    {
      source: '/:locale(en|zh|mn|ru)/meetings/:slug([a-z0-9-]+)/minutes.pdf',
      destination: '/:locale/meetings/:slug/minutes/sheet',
    },
  ],
}

export default createNextIntlPlugin('./lib/i18n/request.ts')(config)
