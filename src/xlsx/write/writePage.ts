import type { PageLayoutData, SheetProtection } from '../../host';
import { MAX_COLUMNS } from '../address';
import { joinHeaderFooter } from '../headerFooter';
import { escapeXml, tag } from '../package/xmlWriter';
import { pointsToInches } from '../units';
import { openByDefault, paperSizes, protectionOptions } from '../vocabulary';
import { legacyPasswordHash } from './passwordHash';

/** Excel 的缺省边距，英寸。 */
const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

const MARGIN_KEYS = [
  'leftMargin',
  'rightMargin',
  'topMargin',
  'bottomMargin',
  'headerMargin',
  'footerMargin',
] as const;

/** 一边也没设就不写，由打开它的软件用缺省边距。 */
function margins(layout: PageLayoutData): string {
  if (MARGIN_KEYS.every((key) => layout[key] === undefined)) return '';
  const inches = (points: number | undefined, fallback: number) =>
    points === undefined ? fallback : pointsToInches(points);
  return tag('pageMargins', {
    left: inches(layout.leftMargin, DEFAULT_MARGINS.left),
    right: inches(layout.rightMargin, DEFAULT_MARGINS.right),
    top: inches(layout.topMargin, DEFAULT_MARGINS.top),
    bottom: inches(layout.bottomMargin, DEFAULT_MARGINS.bottom),
    header: inches(layout.headerMargin, DEFAULT_MARGINS.header),
    footer: inches(layout.footerMargin, DEFAULT_MARGINS.footer),
  });
}

/** 压成几页；只写一边时另一边不限（0）。 */
function fit(layout: PageLayoutData): { fitToWidth?: number; fitToHeight?: number } {
  if (!fitsToPages(layout)) return {};
  return {
    fitToWidth: layout.zoom?.horizontalFitToPages ?? 0,
    fitToHeight: layout.zoom?.verticalFitToPages ?? 0,
  };
}

/** 用“压成几页”而不是缩放百分比。 */
export const fitsToPages = ({ zoom }: PageLayoutData) =>
  zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;

/** 写打印选项、边距、页面、页眉页脚（次序固定）。 */
export function writePageLayout(layout: PageLayoutData): string {
  const options = {
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    headings: layout.printHeadings || undefined,
    gridLines: layout.printGridlines || undefined,
  };
  const setup = {
    paperSize: paperSizes.toFile[layout.paperSize ?? ''],
    scale: fitsToPages(layout) ? undefined : layout.zoom?.scale,
    firstPageNumber: layout.firstPageNumber === '' ? undefined : layout.firstPageNumber,
    ...fit(layout),
    pageOrder: layout.printOrder === 'OverThenDown' ? 'overThenDown' : undefined,
    orientation: layout.orientation?.toLowerCase(),
    blackAndWhite: layout.blackAndWhite || undefined,
    draft: layout.draftMode || undefined,
    useFirstPageNumber: typeof layout.firstPageNumber === 'number' || undefined,
  };
  const header = joinHeaderFooter(layout.headersFooters ?? {}, 'Header');
  const footer = joinHeaderFooter(layout.headersFooters ?? {}, 'Footer');
  const headerFooter =
    (header && `<oddHeader>${escapeXml(header)}</oddHeader>`) +
    (footer && `<oddFooter>${escapeXml(footer)}</oddFooter>`);
  return [
    Object.values(options).some(Boolean) ? tag('printOptions', options) : '',
    margins(layout),
    Object.values(setup).some((value) => value !== undefined) ? tag('pageSetup', setup) : '',
    headerFooter ? tag('headerFooter', {}, headerFooter) : '',
    rowBreaks(layout.rowBreaks ?? []),
  ].join('');
}

/** 手工分页；`id` 是分页之前最后一行的行号（从 1 起）。 */
function rowBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((id) => tag('brk', { id, max: MAX_COLUMNS - 1, man: true }));
  return tag('rowBreaks', { count: rows.length, manualBreakCount: rows.length }, breaks.join(''));
}

/** 写工作表保护。 */
export function writeProtection(protection: SheetProtection | null): string {
  if (!protection) return '';
  const { options, password, storedHash } = protection;
  const attributes: Record<string, boolean | string | undefined> = {
    ...(password ? { password: legacyPasswordHash(password) } : storedHash),
    sheet: true,
  };
  for (const [key, name] of Object.entries(protectionOptions.toFile)) {
    const allowed = options[key as keyof typeof options] === true;
    attributes[name] = openByDefault.has(name) === allowed ? undefined : !allowed;
  }
  if (options.selectionMode === 'None')
    attributes['selectLockedCells'] = attributes['selectUnlockedCells'] = true;
  if (options.selectionMode === 'Unlocked') attributes['selectLockedCells'] = true;
  return tag('sheetProtection', attributes);
}
