/** 去掉归一化以后的全文末尾不改变算法的话（扣完为止、以……为准）；太长的当读不懂，得空串。 */
export function withoutRemarks(text: string): string {
  const remark = /[;,.]*(?:以该项分数)?(?:扣完为止|满分为止|以[^;,\d]{2,12}为准|[;,.])$/;
  let body = text.slice(0, 400) === text ? text : '';
  for (let next = body.replace(remark, ''); next !== body; next = body.replace(remark, '')) body = next;
  return body;
}
