/** .sql 文件当作文字带进程序：esbuild 用 loader，vitest 用这个插件。 */
export const sqlLoader = { '.sql': 'text' };

export const sqlForVite = () => ({
  name: 'sql-text',
  transform: (code, id) =>
    id.split('?')[0].endsWith('.sql') ? { code: `export default ${JSON.stringify(code)};`, map: null } : null,
});
