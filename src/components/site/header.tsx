import { Mark } from '@/src/components/brand/mark'
import type { SiteSettings } from '@/src/queries/settings'
import { Icon } from './icons'
import { Picture } from './picture'

const SECTIONS = [
  { href: '/', name: '首页' },
  { href: '/news', name: '新闻' },
  { href: '/services', name: '办事服务' },
  { href: '/model-workers', name: '劳模工匠' },
  { href: '/studios', name: '创新工作室' },
  { href: '/competitions', name: '劳动竞赛' },
  { href: '/places', name: '服务阵地' },
  { href: '/unions', name: '找工会' },
]

const SIZES = [
  { value: 'standard', name: '标准' },
  { value: 'large', name: '大' },
  { value: 'xlarge', name: '特大' },
]

function DisplayForm({ view }: { view: string }) {
  const [size, contrast] = view.split('-')
  return (
    <form className="display-form" method="post" action="/display">
      <span className="display-label" id="display-label">
        字号
      </span>
      {SIZES.map(({ value, name }) => (
        <button
          type="submit"
          key={value}
          name="text"
          value={value}
          aria-pressed={value === size}
          aria-label={`字号：${name}`}
        >
          {name}
        </button>
      ))}
      <button
        type="submit"
        name="contrast"
        value={contrast ? 'off' : 'on'}
        aria-pressed={Boolean(contrast)}
      >
        高对比
      </button>
    </form>
  )
}

/** The head of every page. */
export function Header({ settings, view }: { settings: SiteSettings; view: string }) {
  return (
    <header className="site-header">
      <div className="strip">
        <div className="wrap strip-inner">
          <p className="strip-note">
            {settings.sponsor}主办 · 服务热线{' '}
            <a href={`tel:${settings.hotline}`}>{settings.hotline}</a>
          </p>
          <DisplayForm view={view} />
          <a className="strip-link" href="/track">
            查进度
          </a>
          <a className="strip-link" href="/my-union">
            我的工会
          </a>
        </div>
      </div>
      <div className="wrap masthead">
        <a className="brand" href="/">
          {settings.emblem ? (
            <Picture
              className="brand-mark"
              picture={{ ...settings.emblem, alt: '' }}
              sizes="56px"
            />
          ) : (
            <Mark className="brand-mark" />
          )}
          <span className="brand-words">
            <span className="brand-name">{settings.siteName}</span>
            <span className="brand-line">省 · 市 · 县 · 乡镇 · 基层 五级一张网</span>
          </span>
        </a>
        <search className="search-box">
          <form className="search-form" action="/search">
            <label className="visually-hidden" htmlFor="site-search">
              搜索全站
            </label>
            <input
              id="site-search"
              name="q"
              type="search"
              placeholder="搜新闻、服务、劳模、工会"
              maxLength={40}
              autoComplete="off"
            />
            <button type="submit">
              <Icon name="search" />
              <span>搜索</span>
            </button>
          </form>
        </search>
      </div>
      <nav className="sections" aria-label="主导航">
        <ul className="wrap">
          {SECTIONS.map(({ href, name }) => (
            <li key={href}>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
