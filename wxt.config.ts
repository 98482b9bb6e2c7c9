import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'

/** One policy for every page of ours and for the background. `frame-ancestors` stays unset, or the sidebar could not stand in the CRM's page. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'media-src blob:',
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  'frame-src tel:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDir: '.output',
  hooks: {
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('phone-metadata.json')
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({
        // The package's own export of this name is a module that holds the same.
        absoluteSrc: fileURLToPath(
          new URL('metadata.max.json', import.meta.resolve('libphonenumber-js/package.json')),
        ),
        relativeDest: 'phone-metadata.json',
      })
    },
  },
  zip: {
    name: 'vbot-call-history',
    // The sources archive for Mozilla: what the build and its reader need, .npmrc among it, and nothing made.
    includeSources: ['**/*', '.npmrc', '.gitignore', '.oxfmtrc.json', '.oxlintrc.json'],
    excludeSources: ['demo-output/**', 'test-output/**', 'bench-results.json', '**/*.log'],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'scripting',
      'contextMenus',
      'activeTab',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    host_permissions: [
      'https://open-api-h01.vbot.vn/*',
      'https://open-api.vbot.vn/*',
      'https://recordings.vbot.vn/*',
    ],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      'toggle-sidebar': {
        // In Firefox Alt+Shift+V opens the View menu.
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+Y' : 'Alt+Shift+V' },
        description: '__MSG_commandToggle__',
      },
      'next-number': { description: '__MSG_commandNext__' },
      'previous-number': { description: '__MSG_commandPrevious__' },
    },
    ...(command === 'build' && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['*://*/*'],
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'chrome' && {
      storage: { managed_schema: 'managed-schema.json' },
      side_panel: { default_path: 'sidebar.html?native' },
      minimum_chrome_version: '128',
      cross_origin_embedder_policy: { value: 'require-corp' },
      cross_origin_opener_policy: { value: 'same-origin' },
    }),
    ...(browser === 'firefox' && {
      sidebar_action: {
        default_panel: 'sidebar.html?native',
        default_title: '__MSG_extensionName__',
        open_at_install: false,
      },
      browser_specific_settings: {
        gecko: {
          id: 'vbot-call-history@callnote.vn',
          strict_min_version: '153.0',
          data_collection_permissions: {
            required: ['personallyIdentifyingInfo', 'authenticationInfo'],
          },
        },
      },
    }),
  }),
})
