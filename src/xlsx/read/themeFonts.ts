import { child } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';

/** 主题里标题（major）、正文（minor）的西文字体；没写为 `null`。 */
export interface ThemeFonts {
  readonly latin: Readonly<Record<'major' | 'minor', string | null>>;
}

/** 读主题部件里的字体。 */
export function readThemeFonts(theme: XmlElement | undefined): ThemeFonts {
  const fonts = child(child(theme, 'themeElements'), 'fontScheme');
  const latin = (name: string): string | null =>
    child(child(fonts, name), 'latin')?.attributes['typeface'] || null;
  return { latin: { major: latin('majorFont'), minor: latin('minorFont') } };
}
