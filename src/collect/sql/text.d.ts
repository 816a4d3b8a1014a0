/** 打包时把 .sql 的全文当作文字带上。 */
declare module '*.sql' {
  const text: string;
  export default text;
}
