-- 出现在两个以上、不超过 {{上限}} 个单位里的句子（去掉单位名、数字、标点后相同）。
WITH 取用 AS ({{取用}}),
雷同 AS (
  SELECT s.句键 FROM {{文句}} s JOIN 取用 u ON s.摘要 = u.摘要
  GROUP BY 1 HAVING count(DISTINCT s.摘要) BETWEEN 2 AND {{上限}}
)
SELECT s.摘要, s.单位, s.项目, s.字段, s.句子, s.句键, s.工作表, s.单元格
FROM {{文句}} s JOIN 雷同 d ON s.句键 = d.句键 JOIN 取用 u ON s.摘要 = u.摘要
