/**
 * 窗格从哪里取 office.js，构建时选一种。换的只是页面里的一行脚本和内容安全策略的 script-src：
 * connect-src 总是 'self'，微软的库也发不出请求。
 */
export const officeSources = {
  self: { title: '自托管（缺省，内网）', script: 'office-js/office.js', origin: null },
  cdn: {
    title: '微软全球 CDN',
    script: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.microsoft.com',
  },
  'cdn-cn': {
    title: '世纪互联 CDN',
    script: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    origin: 'https://appsforoffice.cdn.partner.office365.cn',
  },
};

/** 选的那一种；写错抛中文错误。 */
export function officeSource(id) {
  if (!Object.hasOwn(officeSources, id))
    throw new Error(`--office 只能是 ${Object.keys(officeSources).join('、')}，不是“${id}”`);
  return officeSources[id];
}

/** 页面里换成所选的 office.js，策略里放行它的来源。 */
export function withOffice(page, id) {
  const { script, origin } = officeSource(id);
  const self = officeSources.self.script;
  if (!page.includes(`src="${self}"`) || !page.includes("script-src 'self'"))
    throw new Error('taskpane.html 里没有 office.js 的脚本或 script-src');
  if (origin === null) return page;
  return page
    .replace(`src="${self}"`, `src="${script}"`)
    .replace("script-src 'self'", `script-src 'self' ${origin}`);
}
