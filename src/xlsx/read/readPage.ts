import type { PageLayoutData, ProtectionOptions, SheetProtection } from '../../host';
import { splitHeaderFooter } from '../headerFooter';
import { child, children, flag, numberOf } from '../package/xmlTree';
import type { XmlElement } from '../package/xmlTree';
import type { ViewLook } from '../printLooks';
import { inchesToPoints } from '../units';
import { openByDefault, paperSizes, protectionOptions } from '../vocabulary';

const MARGINS = {
  leftMargin: 'left',
  rightMargin: 'right',
  topMargin: 'top',
  bottomMargin: 'bottom',
  headerMargin: 'header',
  footerMargin: 'footer',
} as const;

function readMargins(element: XmlElement | undefined): PageLayoutData {
  const margins: PageLayoutData = {};
  for (const [key, name] of Object.entries(MARGINS) as [keyof typeof MARGINS, string][]) {
    const inches = numberOf(element?.attributes, name);
    if (inches !== undefined) margins[key] = inchesToPoints(inches);
  }
  return margins;
}

function readZoom(sheet: XmlElement, setup: XmlElement | undefined): PageLayoutData['zoom'] {
  if (flag(child(child(sheet, 'sheetPr'), 'pageSetUpPr')?.attributes, 'fitToPage')) {
    const wide = numberOf(setup?.attributes, 'fitToWidth') ?? 1;
    const tall = numberOf(setup?.attributes, 'fitToHeight') ?? 1;
    return { ...(wide ? { horizontalFitToPages: wide } : {}), ...(tall ? { verticalFitToPages: tall } : {}) };
  }
  const scale = numberOf(setup?.attributes, 'scale');
  return scale === undefined ? undefined : { scale };
}

/** 读页面设置。 */
export function readPageLayout(sheet: XmlElement): PageLayoutData {
  const setup = child(sheet, 'pageSetup');
  const options = child(sheet, 'printOptions')?.attributes;
  const headers = child(sheet, 'headerFooter');
  const layout: PageLayoutData = readMargins(child(sheet, 'pageMargins'));
  const zoom = readZoom(sheet, setup);
  const paper = paperSizes.fromFile[setup?.attributes['paperSize'] ?? ''];
  const orientation = setup?.attributes['orientation'];
  if (zoom) layout.zoom = zoom;
  if (paper) layout.paperSize = paper;
  if (orientation === 'landscape') layout.orientation = 'Landscape';
  if (orientation === 'portrait') layout.orientation = 'Portrait';
  if (setup?.attributes['pageOrder'] === 'overThenDown') layout.printOrder = 'OverThenDown';
  if (flag(setup?.attributes, 'blackAndWhite')) layout.blackAndWhite = true;
  if (flag(setup?.attributes, 'draft')) layout.draftMode = true;
  if (flag(setup?.attributes, 'useFirstPageNumber')) {
    layout.firstPageNumber = numberOf(setup?.attributes, 'firstPageNumber') ?? 1;
  }
  if (flag(options, 'horizontalCentered')) layout.centerHorizontally = true;
  if (flag(options, 'verticalCentered')) layout.centerVertically = true;
  if (flag(options, 'gridLines')) layout.printGridlines = true;
  if (flag(options, 'headings')) layout.printHeadings = true;
  const headersFooters = {
    ...splitHeaderFooter(child(headers, 'oddHeader')?.text ?? '', 'Header'),
    ...splitHeaderFooter(child(headers, 'oddFooter')?.text ?? '', 'Footer'),
  };
  if (Object.keys(headersFooters).length) layout.headersFooters = headersFooters;
  const [first, even] = ['differentFirst', 'differentOddEven'].map((name) => flag(headers?.attributes, name));
  if (first || even) {
    layout.headerFooterState = first ? (even ? 'FirstOddAndEven' : 'FirstAndDefault') : 'OddAndEven';
  }
  const rowBreaks = children(child(sheet, 'rowBreaks'), 'brk').flatMap(({ attributes }) => {
    const id = numberOf(attributes, 'id');
    return id && flag(attributes, 'man') ? [id] : [];
  });
  if (rowBreaks.length) layout.rowBreaks = rowBreaks;
  return layout;
}

const HASH_ATTRIBUTES = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];

/** 读工作表保护；没有保护为 `null`。 */
export function readProtection(sheet: XmlElement): SheetProtection | null {
  const attributes = child(sheet, 'sheetProtection')?.attributes;
  if (!attributes || !flag(attributes, 'sheet')) return null;
  const options: Record<string, boolean> = {};
  for (const [key, name] of Object.entries(protectionOptions.toFile)) {
    options[key] = !flag(attributes, name, !openByDefault.has(name));
  }
  const noLocked = flag(attributes, 'selectLockedCells');
  const noUnlocked = flag(attributes, 'selectUnlockedCells');
  const hash = Object.fromEntries(
    HASH_ATTRIBUTES.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
  );
  return {
    options: {
      ...(options as ProtectionOptions),
      selectionMode: noUnlocked ? 'None' : noLocked ? 'Unlocked' : 'Normal',
    },
    password: null,
    ...(Object.keys(hash).length ? { storedHash: hash } : {}),
  };
}

/** 视图里会改变印出来的字的开关。 */
export function readViewLook(sheet: XmlElement): ViewLook {
  const view = children(child(sheet, 'sheetViews'), 'sheetView')[0]?.attributes;
  return { zeros: flag(view, 'showZeros', true), formulas: flag(view, 'showFormulas') };
}

/** 首页、双数页另设的页眉页脚，照文件里的写法；批注怎么印；从右往左排。没有另设的不写。 */
export function readOtherPages(sheet: XmlElement): Readonly<Record<string, string>> {
  const headers = child(sheet, 'headerFooter');
  const wanted = [
    ...(flag(headers?.attributes, 'differentFirst') ? ['firstHeader', 'firstFooter'] : []),
    ...(flag(headers?.attributes, 'differentOddEven') ? ['evenHeader', 'evenFooter'] : []),
  ];
  const setup = child(sheet, 'pageSetup')?.attributes;
  const comments = setup?.['cellComments'] ?? 'none';
  const view = children(child(sheet, 'sheetViews'), 'sheetView')[0]?.attributes;
  return {
    ...Object.fromEntries(wanted.map((name) => [name, child(headers, name)?.text ?? '（空）'])),
    ...(comments === 'none' ? {} : { comments }),
    ...(flag(setup, 'useFirstPageNumber') && setup?.['firstPageNumber'] !== '1'
      ? { firstPage: setup?.['firstPageNumber'] ?? '' }
      : {}),
    ...(flag(child(sheet, 'printOptions')?.attributes, 'headings') ? { headings: '印' } : {}),
    ...(flag(view, 'rightToLeft') ? { direction: '从右往左' } : {}),
    ...(flag(child(sheet, 'sheetPr')?.attributes, 'transitionEvaluation')
      ? { evaluation: '照 Lotus 1-2-3' }
      : {}),
  };
}
