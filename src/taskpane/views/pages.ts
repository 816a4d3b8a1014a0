import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { View } from '../app/state';

const loaders: Readonly<Record<View, () => Promise<{ readonly default: ComponentType }>>> = {
  start: async () => ({
    default: (await import(/* webpackChunkName: "page-start" */ './start/StartPage')).StartPage,
  }),
  fill: async () => ({ default: (await import('./fill/FillView')).FillView }),
  score: async () => ({ default: (await import('./score/ScoreView')).ScoreView }),
  audit: async () => ({ default: (await import('./audit/AuditView')).AuditView }),
  submit: async () => ({ default: (await import('./submit/SubmitView')).SubmitView }),
};

/** 五页；首屏只下载要显示的那一页。 */
export const pages: Readonly<Record<View, LazyExoticComponent<ComponentType>>> = {
  start: lazy(loaders.start),
  fill: lazy(loaders.fill),
  score: lazy(loaders.score),
  audit: lazy(loaders.audit),
  submit: lazy(loaders.submit),
};

/** 首屏画好后把其余几页取来，换页时不用等，断了内网也能接着用。 */
export function preloadPages(): void {
  for (const load of Object.values(loaders)) void load().catch(() => undefined);
}
