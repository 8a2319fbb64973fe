import type { Config } from 'payload'

type Admin = NonNullable<Config['admin']>

const HERE = '/src/components/console'

/** The console's face as Payload's configuration takes it: title, icon, light colours, own components. */
export const consoleAdmin: Pick<Admin, 'meta' | 'theme' | 'components'> = {
  theme: 'light',
  meta: {
    titleSuffix: ' · 工会一张网',
    defaultOGImageType: 'off',
    description: '各级工会共用的工作后台',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/mark.svg' }],
    robots: 'noindex, nofollow',
  },
  components: {
    Nav: `${HERE}/nav/nav.tsx#ConsoleNav`,
    graphics: {
      Icon: `${HERE}/emblem.tsx#ConsoleIcon`,
      Logo: `${HERE}/emblem.tsx#ConsoleLogo`,
    },
    beforeLogin: [`${HERE}/login/login-welcome.tsx#LoginWelcome`],
    afterLogin: [`${HERE}/login/login-help.tsx#LoginHelp`],
    views: {
      dashboard: { Component: `${HERE}/home/home.tsx#ConsoleHome` },
      tree: {
        Component: `${HERE}/tree/tree-view.tsx#TreeView`,
        path: '/tree',
        exact: true,
        meta: { title: '组织树' },
      },
      figures: {
        Component: `${HERE}/figures/figures-view.tsx#FiguresView`,
        path: '/figures',
        exact: true,
        meta: { title: '统计' },
      },
      caseFigures: {
        Component: `${HERE}/case-figures/case-figures-view.tsx#CaseFiguresView`,
        path: '/case-figures',
        exact: true,
        meta: { title: '办件统计' },
      },
      desk: {
        Component: `${HERE}/desk/desk-view.tsx#DeskView`,
        path: '/desk',
        exact: true,
        meta: { title: '我的办件' },
      },
      deskEntry: {
        Component: `${HERE}/desk/entry/entry-view.tsx#EntryView`,
        path: '/desk/new',
        exact: true,
        meta: { title: '录入诉求' },
      },
      deskPrint: {
        Component: `${HERE}/desk/print-view.tsx#PrintView`,
        path: '/desk/print/:id',
        exact: true,
        meta: { title: '办件单' },
      },
      reorganise: {
        Component: `${HERE}/reorganise/reorganise-view.tsx#ReorganiseView`,
        path: '/reorganise',
        exact: true,
        meta: { title: '组织调整' },
      },
      import: {
        Component: '/src/components/registers/import/import-view.tsx#ImportView',
        path: '/import',
        exact: true,
        meta: { title: '导入表格' },
      },
    },
  },
}
