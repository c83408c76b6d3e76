COPY "account" ("id", "bot_id", "user_id", "name", "first_seen_at") FROM stdin;
1	1001	2000	李主任（管理员）	2026-11-22 08:00:00+00
2	1001	2001	周镇长（带班领导）	2026-11-22 08:00:00+00
3	1001	2002	王会计（东沟）	2026-11-22 08:00:00+00
4	1001	2003	赵姐（柳湾）	2026-11-22 08:00:00+00
5	1001	2004	钱书记（石桥）	2026-11-22 08:00:00+00
6	1001	2005	孙片长（三个单位）	2026-11-22 08:00:00+00
7	1001	2006	吴网格（平安里）	2026-11-22 08:00:00+00
8	1001	2007	郑老师（小学）	2026-11-22 08:00:00+00
9	1001	2008	冯校长（小学）	2026-11-22 08:00:00+00
10	1001	2009	何主任	2026-11-22 08:00:00+00
11	1001	2010	马干事	2026-11-22 08:00:00+00
12	1001	2011	刘会计（东沟）	2026-11-22 08:00:00+00
13	1001	2012	高文书（石桥）	2026-11-22 08:00:00+00
14	1001	2013	秦文书（南坪）	2026-11-22 08:00:00+00
15	1001	2014	罗文书（无事坡）	2026-11-22 08:00:00+00
16	1001	2015	曹老师（小学）	2026-11-22 08:00:00+00
17	1001	2016	田网格（平安里）	2026-11-22 08:00:00+00
18	1001	2017	姚园长（幼儿园）	2026-11-22 08:00:00+00
19	1001	2018	谭老师（幼儿园）	2026-11-22 08:00:00+00
20	1001	2019	新来的	2026-11-23 00:50:00+00
\.
COPY "assignment" ("id", "shift_id", "post", "person_id", "since", "ended_at", "origin", "confirmed_at") FROM stdin;
1	1	leader	2	2026-11-22 08:00:00+00	\N	rotation	\N
2	1	staff	3	2026-11-22 08:00:00+00	\N	rotation	\N
3	2	leader	1	2026-11-23 00:00:00+00	\N	rotation	\N
4	2	staff	4	2026-11-23 00:00:00+00	\N	rotation	\N
5	3	leader	1	2026-11-24 00:00:00+00	\N	rotation	\N
6	3	staff	3	2026-11-24 00:00:00+00	\N	rotation	\N
7	4	leader	1	2026-11-25 00:00:00+00	\N	rotation	\N
8	4	staff	4	2026-11-25 00:00:00+00	\N	rotation	\N
9	5	leader	1	2026-11-26 00:00:00+00	\N	rotation	\N
10	5	staff	3	2026-11-26 00:00:00+00	\N	rotation	\N
11	6	leader	1	2026-11-27 00:00:00+00	\N	rotation	\N
12	6	staff	4	2026-11-27 00:00:00+00	\N	rotation	\N
13	7	leader	1	2026-11-28 00:00:00+00	\N	rotation	\N
14	7	staff	3	2026-11-28 00:00:00+00	\N	rotation	\N
15	8	leader	1	2026-11-29 00:00:00+00	\N	rotation	\N
16	8	staff	4	2026-11-29 00:00:00+00	\N	rotation	\N
17	9	leader	2	2026-11-30 00:00:00+00	\N	rotation	\N
18	9	staff	3	2026-11-30 00:00:00+00	\N	rotation	\N
19	10	leader	2	2026-12-01 00:00:00+00	\N	rotation	\N
20	10	staff	4	2026-12-01 00:00:00+00	\N	rotation	\N
21	11	leader	2	2026-12-02 00:00:00+00	\N	rotation	\N
22	11	staff	3	2026-12-02 00:00:00+00	\N	rotation	\N
23	12	leader	2	2026-12-03 00:00:00+00	\N	rotation	\N
24	12	staff	4	2026-12-03 00:00:00+00	\N	rotation	\N
25	13	leader	2	2026-12-04 00:00:00+00	\N	rotation	\N
26	13	staff	3	2026-12-04 00:00:00+00	\N	rotation	\N
27	14	leader	2	2026-12-05 00:00:00+00	\N	rotation	\N
28	14	staff	4	2026-12-05 00:00:00+00	\N	rotation	\N
29	15	leader	2	2026-12-06 00:00:00+00	\N	rotation	\N
30	15	staff	3	2026-12-06 00:00:00+00	\N	rotation	\N
31	16	leader	1	2026-12-07 00:00:00+00	\N	rotation	\N
32	16	staff	4	2026-12-07 00:00:00+00	\N	rotation	\N
33	17	leader	1	2026-12-08 00:00:00+00	\N	rotation	\N
34	17	staff	3	2026-12-08 00:00:00+00	\N	rotation	\N
35	18	leader	1	2026-12-09 00:00:00+00	\N	rotation	\N
36	18	staff	4	2026-12-09 00:00:00+00	\N	rotation	\N
37	19	leader	1	2026-12-10 00:00:00+00	\N	rotation	\N
38	19	staff	3	2026-12-10 00:00:00+00	\N	rotation	\N
39	20	leader	1	2026-12-11 00:00:00+00	\N	rotation	\N
40	20	staff	4	2026-12-11 00:00:00+00	\N	rotation	\N
41	21	leader	1	2026-12-12 00:00:00+00	\N	rotation	\N
42	21	staff	3	2026-12-12 00:00:00+00	\N	rotation	\N
43	22	leader	1	2026-12-13 00:00:00+00	\N	rotation	\N
44	22	staff	4	2026-12-13 00:00:00+00	\N	rotation	\N
45	23	leader	2	2026-12-14 00:00:00+00	\N	rotation	\N
46	23	staff	3	2026-12-14 00:00:00+00	\N	rotation	\N
47	24	leader	2	2026-12-15 00:00:00+00	\N	rotation	\N
48	24	staff	4	2026-12-15 00:00:00+00	\N	rotation	\N
49	25	leader	2	2026-12-16 00:00:00+00	\N	rotation	\N
50	25	staff	3	2026-12-16 00:00:00+00	\N	rotation	\N
51	26	leader	2	2026-12-17 00:00:00+00	\N	rotation	\N
52	26	staff	4	2026-12-17 00:00:00+00	\N	rotation	\N
53	27	leader	2	2026-12-18 00:00:00+00	\N	rotation	\N
54	27	staff	3	2026-12-18 00:00:00+00	\N	rotation	\N
55	28	leader	2	2026-12-19 00:00:00+00	\N	rotation	\N
56	28	staff	4	2026-12-19 00:00:00+00	\N	rotation	\N
57	29	leader	2	2026-12-20 00:00:00+00	\N	rotation	\N
58	29	staff	3	2026-12-20 00:00:00+00	\N	rotation	\N
59	30	leader	1	2026-12-21 00:00:00+00	\N	rotation	\N
60	30	staff	4	2026-12-21 00:00:00+00	\N	rotation	\N
61	31	leader	1	2026-12-22 00:00:00+00	\N	rotation	\N
62	31	staff	3	2026-12-22 00:00:00+00	\N	rotation	\N
63	32	leader	1	2026-12-23 00:00:00+00	\N	rotation	\N
64	32	staff	4	2026-12-23 00:00:00+00	\N	rotation	\N
65	33	leader	1	2026-12-24 00:00:00+00	\N	rotation	\N
66	33	staff	3	2026-12-24 00:00:00+00	\N	rotation	\N
67	34	leader	1	2026-12-25 00:00:00+00	\N	rotation	\N
68	34	staff	4	2026-12-25 00:00:00+00	\N	rotation	\N
69	35	leader	1	2026-12-26 00:00:00+00	\N	rotation	\N
70	35	staff	3	2026-12-26 00:00:00+00	\N	rotation	\N
71	36	leader	1	2026-12-27 00:00:00+00	\N	rotation	\N
72	36	staff	4	2026-12-27 00:00:00+00	\N	rotation	\N
73	37	staff	5	2026-11-22 08:00:00+00	\N	rotation	\N
74	38	staff	5	2026-11-22 12:00:00+00	\N	rotation	\N
75	39	staff	5	2026-11-23 12:00:00+00	\N	rotation	\N
76	40	staff	5	2026-11-24 12:00:00+00	\N	rotation	\N
77	41	staff	5	2026-11-25 12:00:00+00	\N	rotation	\N
78	42	staff	5	2026-11-26 12:00:00+00	\N	rotation	\N
79	43	staff	5	2026-11-27 12:00:00+00	\N	rotation	\N
80	44	staff	5	2026-11-28 12:00:00+00	\N	rotation	\N
81	45	staff	5	2026-11-29 12:00:00+00	\N	rotation	\N
82	46	staff	5	2026-11-30 12:00:00+00	\N	rotation	\N
83	47	staff	5	2026-12-01 12:00:00+00	\N	rotation	\N
84	48	staff	5	2026-12-02 12:00:00+00	\N	rotation	\N
85	49	staff	5	2026-12-03 12:00:00+00	\N	rotation	\N
86	50	staff	5	2026-12-04 12:00:00+00	\N	rotation	\N
87	51	staff	5	2026-12-05 12:00:00+00	\N	rotation	\N
88	52	staff	5	2026-12-06 12:00:00+00	\N	rotation	\N
89	53	staff	5	2026-12-07 12:00:00+00	\N	rotation	\N
90	54	staff	5	2026-12-08 12:00:00+00	\N	rotation	\N
91	55	staff	5	2026-12-09 12:00:00+00	\N	rotation	\N
92	56	staff	5	2026-12-10 12:00:00+00	\N	rotation	\N
93	57	staff	5	2026-12-11 12:00:00+00	\N	rotation	\N
94	58	staff	5	2026-12-12 12:00:00+00	\N	rotation	\N
95	59	staff	5	2026-12-13 12:00:00+00	\N	rotation	\N
96	60	staff	5	2026-12-14 12:00:00+00	\N	rotation	\N
97	61	staff	5	2026-12-15 12:00:00+00	\N	rotation	\N
98	62	staff	5	2026-12-16 12:00:00+00	\N	rotation	\N
99	63	staff	5	2026-12-17 12:00:00+00	\N	rotation	\N
100	64	staff	5	2026-12-18 12:00:00+00	\N	rotation	\N
101	65	staff	5	2026-12-19 12:00:00+00	\N	rotation	\N
102	66	staff	5	2026-12-20 12:00:00+00	\N	rotation	\N
103	67	staff	5	2026-12-21 12:00:00+00	\N	rotation	\N
104	68	staff	5	2026-12-22 12:00:00+00	\N	rotation	\N
105	69	staff	5	2026-12-23 12:00:00+00	\N	rotation	\N
106	70	staff	5	2026-12-24 12:00:00+00	\N	rotation	\N
107	71	staff	5	2026-12-25 12:00:00+00	\N	rotation	\N
108	72	staff	5	2026-12-26 12:00:00+00	\N	rotation	\N
109	73	staff	5	2026-12-27 12:00:00+00	\N	rotation	\N
110	74	staff	6	2026-11-22 08:00:00+00	\N	rotation	\N
111	75	staff	6	2026-11-22 12:00:00+00	\N	rotation	\N
112	76	staff	6	2026-11-23 12:00:00+00	\N	rotation	\N
113	77	staff	6	2026-11-24 12:00:00+00	\N	rotation	\N
114	78	staff	6	2026-11-25 12:00:00+00	\N	rotation	\N
115	79	staff	6	2026-11-26 12:00:00+00	\N	rotation	\N
116	80	staff	6	2026-11-27 12:00:00+00	\N	rotation	\N
117	81	staff	6	2026-11-28 12:00:00+00	\N	rotation	\N
118	82	staff	6	2026-11-29 12:00:00+00	\N	rotation	\N
119	83	staff	6	2026-11-30 12:00:00+00	\N	rotation	\N
120	84	staff	6	2026-12-01 12:00:00+00	\N	rotation	\N
121	85	staff	6	2026-12-02 12:00:00+00	\N	rotation	\N
122	86	staff	6	2026-12-03 12:00:00+00	\N	rotation	\N
123	87	staff	6	2026-12-04 12:00:00+00	\N	rotation	\N
124	88	staff	6	2026-12-05 12:00:00+00	\N	rotation	\N
125	89	staff	6	2026-12-06 12:00:00+00	\N	rotation	\N
126	90	staff	6	2026-12-07 12:00:00+00	\N	rotation	\N
127	91	staff	6	2026-12-08 12:00:00+00	\N	rotation	\N
128	92	staff	6	2026-12-09 12:00:00+00	\N	rotation	\N
129	93	staff	6	2026-12-10 12:00:00+00	\N	rotation	\N
130	94	staff	6	2026-12-11 12:00:00+00	\N	rotation	\N
131	95	staff	6	2026-12-12 12:00:00+00	\N	rotation	\N
132	96	staff	6	2026-12-13 12:00:00+00	\N	rotation	\N
133	97	staff	6	2026-12-14 12:00:00+00	\N	rotation	\N
134	98	staff	6	2026-12-15 12:00:00+00	\N	rotation	\N
135	99	staff	6	2026-12-16 12:00:00+00	\N	rotation	\N
136	100	staff	6	2026-12-17 12:00:00+00	\N	rotation	\N
137	101	staff	6	2026-12-18 12:00:00+00	\N	rotation	\N
138	102	staff	6	2026-12-19 12:00:00+00	\N	rotation	\N
139	103	staff	6	2026-12-20 12:00:00+00	\N	rotation	\N
140	104	staff	6	2026-12-21 12:00:00+00	\N	rotation	\N
141	105	staff	6	2026-12-22 12:00:00+00	\N	rotation	\N
142	106	staff	6	2026-12-23 12:00:00+00	\N	rotation	\N
143	107	staff	6	2026-12-24 12:00:00+00	\N	rotation	\N
144	108	staff	6	2026-12-25 12:00:00+00	\N	rotation	\N
145	109	staff	6	2026-12-26 12:00:00+00	\N	rotation	\N
146	110	staff	6	2026-12-27 12:00:00+00	\N	rotation	\N
147	111	leader	2	2026-12-28 00:00:00+00	\N	rotation	\N
148	111	staff	3	2026-12-28 00:00:00+00	\N	rotation	\N
149	112	staff	5	2026-12-28 12:00:00+00	\N	rotation	\N
150	113	staff	6	2026-12-28 12:00:00+00	\N	rotation	\N
\.
COPY "audit" ("id", "bot_id", "at", "actor", "action", "before", "after") FROM stdin;
1	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增单位 青石镇
2	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增单位 东沟村（上级 青石镇）
3	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增单位 柳湾村（上级 青石镇）
4	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增单位 石桥村（上级 青石镇）
5	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增单位 南坪村（上级 青石镇）
6	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增单位 无事坡村（上级 青石镇）
7	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增单位 平安里社区（上级 青石镇）
8	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增单位 青石镇中心小学（上级 青石镇）
9	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增单位 实验幼儿园（上级 青石镇）
10	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增群 值班群（在群里发 /bind 值班群 绑定）
11	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增报送安排 平安报告（8 个单位）
12	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增报送安排 防汛（1 个单位）
13	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增报送安排 校园（1 个单位）
14	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增值班人员 周镇长
15	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增值班人员 李主任
16	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增值班人员 何主任
17	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增值班人员 马干事
18	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增值班人员 赵姐
19	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增值班人员 郑老师
20	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增值班表 镇值班（青石镇）
21	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增值班表 防汛值班（柳湾村）
22	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增值班表 校园值班（青石镇中心小学）
23	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		突发事件规则 青石镇：时限 30分钟、国务院令493号，逐级提醒 逐级提醒（3 步）
24	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		开放查岗 镇值班（每天最多 5 次，每周最多 20 次）
25	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		开放查岗 防汛值班（每天最多 5 次，每周最多 20 次）
26	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		开放查岗 校园值班（每天最多 5 次，每周最多 20 次）
27	1001	2026-11-22 08:00:00+00	pinganbao apply	apply		新增应急预案 防汛应急预案（8 步）
28	1001	2026-11-22 08:00:00+00	李主任（管理员）	duty.link		李主任
29	1001	2026-11-22 08:00:00+00	周镇长（带班领导）	duty.link		周镇长
30	1001	2026-11-22 08:00:00+00	赵姐（柳湾）	duty.link		赵姐
31	1001	2026-11-22 08:00:00+00	郑老师（小学）	duty.link		郑老师
32	1001	2026-11-22 08:00:00+00	何主任	duty.link		何主任
33	1001	2026-11-22 08:00:00+00	马干事	duty.link		马干事
\.
COPY "binding" ("id", "bot_id", "name", "unit_id", "chat_id", "thread_id", "bound_by", "closed_at") FROM stdin;
1	1001	值班群	1	-1001	\N	1	\N
\.
COPY "chat" ("id", "bot_id", "chat_id", "kind", "title", "disabled_at", "disabled_reason") FROM stdin;
1	1001	-1001	supergroup	青石镇值班群	\N	
2	1001	2011	private		\N	
3	1001	2009	private		\N	
4	1001	2015	private		\N	
5	1001	2010	private		\N	
6	1001	2001	private		\N	
7	1001	2000	private		\N	
8	1001	2013	private		\N	
9	1001	2014	private		\N	
10	1001	2006	private		\N	
11	1001	2017	private		\N	
12	1001	2012	private		\N	
13	1001	2007	private		\N	
14	1001	2008	private		\N	
15	1001	2005	private		\N	
16	1001	2002	private		\N	
17	1001	2016	private		\N	
18	1001	2003	private		\N	
19	1001	2018	private		2026-11-23 00:50:00+00	已停用或移出机器人
20	1001	2019	private		\N	
\.
COPY "coverrequest" ("id", "leave_id", "assignment_id", "person_id", "asked_by", "asked_at", "answered_at", "agreed") FROM stdin;
1	2	12	3	2	2026-11-23 00:00:00+00	\N	\N
\.
COPY "dutyperson" ("id", "bot_id", "name", "phone", "account_id", "configured", "closed_at") FROM stdin;
1	1001	周镇长	13900000001	2	t	\N
2	1001	李主任	13900000002	1	t	\N
3	1001	何主任	13900000003	10	t	\N
4	1001	马干事	13900000004	11	t	\N
5	1001	赵姐	13900000005	4	t	\N
6	1001	郑老师	13900000006	8	t	\N
\.
COPY "emergencyplan" ("id", "bot_id", "name", "unit_id", "zone", "plan", "board_to", "closed_at") FROM stdin;
1	1001	防汛应急预案	1	Asia/Shanghai	{"name":"防汛应急预案","source":"示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改","roles":[{"name":"指挥长","who":[{"kind":"post","name":"leader","rota":""}]},{"name":"值班员","who":[{"kind":"post","name":"staff","rota":""}]},{"name":"联络员","who":[{"kind":"role","name":"admin","rota":""}]},{"name":"现场组","who":[{"kind":"role","name":"duty_officer","rota":""}]}],"steps":[{"role":"指挥长","text":"宣布启动，明确现场负责人","part":"启动","within":"PT5M","until_end":false},{"role":"值班员","text":"电话通知沿河各村，转移路线、安置点就位","part":"启动","within":"PT15M","until_end":false},{"role":"现场组","text":"带队到河堤现场，到位后报告","part":"到场","within":"PT20M","until_end":false},{"role":"现场组","text":"危险路段拉警戒线、断交","part":"处置","within":"PT30M","until_end":false},{"role":"现场组","text":"引导低洼处群众转移，守在现场","part":"疏导","within":"PT40M","until_end":true},{"role":"联络员","text":"向上级值班室电话报告，与水利、气象保持联系","part":"联络","within":"PT30M","until_end":false},{"role":"值班员","text":"记录水位、人员、处置经过","part":"记录","within":null,"until_end":false},{"role":"指挥长","text":"宣布解除，安排总结归档","part":"总结","within":null,"until_end":false}]}	["值班群"]	\N
\.
COPY "handover" ("id", "shift_id", "note", "noted_by", "noted_at", "accepted_by", "accepted_at") FROM stdin;
1	1		\N	\N	\N	\N
\.
COPY "heartbeat" ("bot_id", "beat_at") FROM stdin;
1001	2026-11-23 00:50:00+00
\.
COPY "incident" ("id", "bot_id", "unit_id", "candidates", "drill", "what", "place", "occurred_at", "happened_at", "learned_at", "reported_at", "level", "suggested", "dead", "badly", "injured", "missing", "loss", "matter_id", "opened_by", "chat_id", "thread_id", "plan", "step", "called_at", "acknowledged_by", "acknowledged_at", "taken", "heard_at", "asked", "next_action_at", "final_at", "closed_by", "closed_at") FROM stdin;
1	1001	2	[]	f	今天早上7点10分后山着火，现在才得知		2026-11-22 23:10:00+00	2026-11-22 23:10:00+00	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	\N	\N	\N	\N	\N	\N	\N	12	2011	\N	{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}	1	2026-11-22 23:35:00+00	10	2026-11-22 23:35:00+00	1	2026-11-23 00:35:00+00	2	2026-11-23 01:05:00+00	\N	\N	\N
2	1001	8	[]	f	刚刚食堂食物中毒，死亡3人，受伤5人		2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	serious	3	\N	5	\N	\N	\N	16	2015	\N	{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}	1	2026-11-22 23:35:00+00	10	2026-11-22 23:35:00+00	1	2026-11-23 00:35:00+00	2	2026-11-23 01:05:00+00	2026-11-22 23:35:00+00	\N	\N
3	1001	1	[5, 6, 9]	f	刚刚山体滑坡，路断了		2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	\N	\N	\N	\N	\N	\N	\N	6	2005	\N	{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}	3	2026-11-23 00:45:00+00	11	2026-11-23 00:50:00+00	1	2026-11-23 00:50:00+00	0	2026-11-23 01:05:00+00	\N	\N	\N
4	1001	2	[]	f	起火了		\N	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	\N	\N	\N	\N	\N	\N	\N	\N	3	2002	\N	{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}	2	2026-11-23 00:47:00+00	\N	\N	0	\N	0	2026-11-23 00:52:00+00	\N	\N	\N
5	1001	5	[]	f	南坪村刚刚起火		2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	\N	\N	\N	\N	\N	\N	\N	6	2005	\N	{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}	1	2026-11-23 00:50:00+00	\N	\N	0	\N	0	2026-11-23 00:55:00+00	\N	\N	\N
\.
COPY "incidentcall" ("id", "incident_id", "step", "via", "name", "account_id", "chat_id", "thread_id", "at", "outbox_id") FROM stdin;
1	1	0	duty:staff	何主任	10	2009	\N	2026-11-22 23:35:00+00	60
2	1	0	duty:leader	李主任	1	2000	\N	2026-11-22 23:35:00+00	61
3	1	0	chats	值班群	\N	-1001	\N	2026-11-22 23:35:00+00	62
4	2	0	duty:staff	郑老师	8	2007	\N	2026-11-22 23:35:00+00	74
5	2	0	duty:staff	何主任	10	2009	\N	2026-11-22 23:35:00+00	75
6	2	0	duty:leader	李主任	1	2000	\N	2026-11-22 23:35:00+00	76
7	2	0	chats	值班群	\N	-1001	\N	2026-11-22 23:35:00+00	77
8	3	0	duty:staff	马干事	11	2010	\N	2026-11-23 00:15:00+00	192
9	3	0	duty:leader	周镇长	2	2001	\N	2026-11-23 00:15:00+00	194
10	3	0	chats	值班群	\N	-1001	\N	2026-11-23 00:15:00+00	196
11	3	0	duty:staff	马干事	11	2010	\N	2026-11-23 00:20:00+00	202
12	3	0	duty:leader	周镇长	2	2001	\N	2026-11-23 00:20:00+00	203
13	3	0	chats	值班群	\N	-1001	\N	2026-11-23 00:20:00+00	204
14	3	1	duty:leader	周镇长	2	2001	\N	2026-11-23 00:25:00+00	205
15	3	1	duty:leader	周镇长	2	2001	\N	2026-11-23 00:30:00+00	211
16	3	2	admins	李主任（管理员）	1	2000	\N	2026-11-23 00:35:00+00	213
17	4	0	duty:staff	马干事	11	2010	\N	2026-11-23 00:37:00+00	234
18	4	0	duty:leader	周镇长	2	2001	\N	2026-11-23 00:37:00+00	235
19	4	0	chats	值班群	\N	-1001	\N	2026-11-23 00:37:00+00	236
20	4	0	duty:staff	马干事	11	2010	\N	2026-11-23 00:42:00+00	255
21	4	0	duty:leader	周镇长	2	2001	\N	2026-11-23 00:42:00+00	256
22	4	0	chats	值班群	\N	-1001	\N	2026-11-23 00:42:00+00	257
23	3	2	admins	李主任（管理员）	1	2000	\N	2026-11-23 00:45:00+00	279
24	4	1	duty:leader	周镇长	2	2001	\N	2026-11-23 00:47:00+00	289
25	5	0	duty:staff	马干事	11	2010	\N	2026-11-23 00:50:00+00	\N
26	5	0	duty:leader	周镇长	2	2001	\N	2026-11-23 00:50:00+00	\N
27	5	0	chats	值班群	\N	-1001	\N	2026-11-23 00:50:00+00	\N
\.
COPY "incidentdeadline" ("id", "incident_id", "due", "due_at", "begun_at", "rule", "source", "preset", "met_at", "asked_at", "late_told_at") FROM stdin;
1	1	first	2026-11-23 00:05:00+00	2026-11-22 23:35:00+00	知悉后 30 分钟内报送	乡镇值班值守方案：即发即报	30分钟	2026-11-22 23:35:00+00	\N	\N
2	1	written	2026-11-23 00:35:00+00	2026-11-22 23:35:00+00	单位负责人接到报告后 1 小时内报县级主管部门	国务院令493号 第九条	国务院令493号	\N	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00
3	1	upward	2026-11-23 01:35:00+00	2026-11-22 23:35:00+00	逐级上报，每级不超过 2 小时	国务院令493号 第十一条	国务院令493号	\N	\N	\N
4	1	changes	2026-11-29 23:35:00+00	2026-11-22 23:35:00+00	道路交通事故、火灾 7 日内伤亡人数有变化的及时补报	国务院令493号 第十三条	国务院令493号	\N	\N	\N
5	2	first	2026-11-23 00:05:00+00	2026-11-22 23:35:00+00	知悉后 30 分钟内报送	乡镇值班值守方案：即发即报	30分钟	2026-11-22 23:35:00+00	\N	\N
6	2	written	2026-11-23 00:35:00+00	2026-11-22 23:35:00+00	单位负责人接到报告后 1 小时内报县级主管部门	国务院令493号 第九条	国务院令493号	\N	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00
7	2	upward	2026-11-23 01:35:00+00	2026-11-22 23:35:00+00	逐级上报，每级不超过 2 小时	国务院令493号 第十一条	国务院令493号	\N	\N	\N
8	2	changes	2026-12-22 23:35:00+00	2026-11-22 23:35:00+00	30 日内伤亡人数有变化的及时补报	国务院令493号 第十三条	国务院令493号	\N	\N	\N
9	3	first	2026-11-23 00:45:00+00	2026-11-23 00:15:00+00	知悉后 30 分钟内报送	乡镇值班值守方案：即发即报	30分钟	2026-11-23 00:15:00+00	\N	\N
10	3	written	2026-11-23 01:15:00+00	2026-11-23 00:15:00+00	单位负责人接到报告后 1 小时内报县级主管部门	国务院令493号 第九条	国务院令493号	\N	\N	\N
11	3	upward	2026-11-23 02:15:00+00	2026-11-23 00:15:00+00	逐级上报，每级不超过 2 小时	国务院令493号 第十一条	国务院令493号	\N	\N	\N
12	3	changes	2026-12-23 00:15:00+00	2026-11-23 00:15:00+00	30 日内伤亡人数有变化的及时补报	国务院令493号 第十三条	国务院令493号	\N	\N	\N
13	4	first	2026-11-23 01:07:00+00	2026-11-23 00:37:00+00	知悉后 30 分钟内报送	乡镇值班值守方案：即发即报	30分钟	2026-11-23 00:37:00+00	\N	\N
14	4	written	2026-11-23 01:37:00+00	2026-11-23 00:37:00+00	单位负责人接到报告后 1 小时内报县级主管部门	国务院令493号 第九条	国务院令493号	\N	\N	\N
15	4	upward	2026-11-23 02:37:00+00	2026-11-23 00:37:00+00	逐级上报，每级不超过 2 小时	国务院令493号 第十一条	国务院令493号	\N	\N	\N
16	4	changes	2026-11-30 00:37:00+00	2026-11-23 00:37:00+00	道路交通事故、火灾 7 日内伤亡人数有变化的及时补报	国务院令493号 第十三条	国务院令493号	\N	\N	\N
17	5	first	2026-11-23 01:20:00+00	2026-11-23 00:50:00+00	知悉后 30 分钟内报送	乡镇值班值守方案：即发即报	30分钟	2026-11-23 00:50:00+00	\N	\N
18	5	written	2026-11-23 01:50:00+00	2026-11-23 00:50:00+00	单位负责人接到报告后 1 小时内报县级主管部门	国务院令493号 第九条	国务院令493号	\N	\N	\N
19	5	upward	2026-11-23 02:50:00+00	2026-11-23 00:50:00+00	逐级上报，每级不超过 2 小时	国务院令493号 第十一条	国务院令493号	\N	\N	\N
20	5	changes	2026-11-30 00:50:00+00	2026-11-23 00:50:00+00	道路交通事故、火灾 7 日内伤亡人数有变化的及时补报	国务院令493号 第十三条	国务院令493号	\N	\N	\N
\.
COPY "incidentevent" ("id", "incident_id", "at", "account_id", "who", "what", "kind") FROM stdin;
1	1	2026-11-22 23:35:00+00	12	刘会计（东沟）	首报：今天早上7点10分后山着火，现在才得知	
2	1	2026-11-22 23:35:00+00	\N	平安报	第1步通知：何主任、李主任、值班群	
3	1	2026-11-22 23:35:00+00	\N	平安报	请核对：11月23日 09:00 报过平安（07:20）	
4	1	2026-11-22 23:35:00+00	10	何主任	✋ 已接收，正在处理	told
5	2	2026-11-22 23:35:00+00	16	曹老师（小学）	首报：刚刚食堂食物中毒，死亡3人，受伤5人	
6	2	2026-11-22 23:35:00+00	\N	平安报	第1步通知：郑老师、何主任、李主任、值班群	
7	2	2026-11-22 23:35:00+00	10	何主任	✋ 已接收，正在处理	told
8	2	2026-11-22 23:35:00+00	16	曹老师（小学）	终报：已经送医，处置完毕	told
9	1	2026-11-23 00:05:00+00	\N	平安报	30 分钟没有消息，再问何主任	
10	2	2026-11-23 00:05:00+00	\N	平安报	30 分钟没有消息，再问何主任	
11	3	2026-11-23 00:15:00+00	6	孙片长（三个单位）	首报：刚刚山体滑坡，路断了	
12	3	2026-11-23 00:15:00+00	\N	平安报	第1步通知：马干事、周镇长、值班群	
13	3	2026-11-23 00:20:00+00	\N	平安报	第1步通知：马干事、周镇长、值班群	
14	3	2026-11-23 00:25:00+00	\N	平安报	第2步通知：周镇长	
15	3	2026-11-23 00:30:00+00	\N	平安报	第2步通知：周镇长	
16	3	2026-11-23 00:35:00+00	\N	平安报	第3步通知：李主任（管理员）	
17	1	2026-11-23 00:35:00+00	\N	平安报	60 分钟没有消息，再问何主任	
18	1	2026-11-23 00:35:00+00	\N	平安报	⌛ 已超过时限：书面上报应在 08:35 前（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）	
19	2	2026-11-23 00:35:00+00	\N	平安报	60 分钟没有消息，再问何主任	
20	2	2026-11-23 00:35:00+00	\N	平安报	⌛ 已超过时限：书面上报应在 08:35 前（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）	
21	4	2026-11-23 00:37:00+00	3	王会计（东沟）	首报：起火了	
22	4	2026-11-23 00:37:00+00	\N	平安报	第1步通知：马干事、周镇长、值班群	
23	4	2026-11-23 00:42:00+00	\N	平安报	第1步通知：马干事、周镇长、值班群	
24	3	2026-11-23 00:45:00+00	\N	平安报	第3步通知：李主任（管理员）	
25	4	2026-11-23 00:47:00+00	\N	平安报	第2步通知：周镇长	
26	3	2026-11-23 00:50:00+00	11	马干事	✋ 已接收，正在处理	told
27	5	2026-11-23 00:50:00+00	6	孙片长（三个单位）	首报：南坪村刚刚起火	
28	5	2026-11-23 00:50:00+00	\N	平安报	第1步通知：马干事、周镇长、值班群	
\.
COPY "incidentfile" ("id", "incident_id", "account_id", "at", "chat_id", "album", "media") FROM stdin;
1	3	6	2026-11-23 00:15:00+00	2005	\N	{"kind": "photo", "file_id": "photo-1", "unique_id": "", "name": "", "mime": "", "size": 0}
2	5	6	2026-11-23 00:50:00+00	2005	\N	{"kind": "photo", "file_id": "photo-1", "unique_id": "", "name": "", "mime": "", "size": 0}
\.
COPY "incidentreport" ("id", "incident_id", "number", "stage", "text", "changes", "account_id", "reported_at", "year", "issue") FROM stdin;
1	1	0	first	今天早上7点10分后山着火，现在才得知	[]	12	2026-11-22 23:35:00+00	2026	1
2	2	0	first	刚刚食堂食物中毒，死亡3人，受伤5人	[]	16	2026-11-22 23:35:00+00	2026	2
3	2	1	final	已经送医，处置完毕	[]	16	2026-11-22 23:35:00+00	2026	3
4	3	0	first	刚刚山体滑坡，路断了	[]	6	2026-11-23 00:15:00+00	2026	4
5	4	0	first	起火了	[]	3	2026-11-23 00:37:00+00	2026	5
6	5	0	first	南坪村刚刚起火	[]	6	2026-11-23 00:50:00+00	2026	6
\.
COPY "incidentsetting" ("id", "bot_id", "unit_id", "plan", "closed_at") FROM stdin;
1	1001	1	{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}	\N
\.
COPY "invite" ("id", "bot_id", "code_hash", "unit_id", "role", "created_by", "created_at", "expires_at", "used_by", "used_at", "person_id") FROM stdin;
1	1001	44f34d55591b17ff1dd2244286dabbccae4d8b5e269e0ef2576c8acee9cddafa	1	admin	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	1	2026-11-22 08:00:00+00	2
2	1001	7113311484b817dc43cce6272eb7c86b6ea40852a7bb36cfab9d3e5d8196aa3f	1	duty_leader	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	2	2026-11-22 08:00:00+00	1
3	1001	862642d28cc4e5b2a7ee3552d4547fe8e50f5da9d1cde07d652700a4894a5352	2	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	3	2026-11-22 08:00:00+00	\N
4	1001	d41bdd5665ff2416cc730cde6b7f74b29814d7db59351ece9784b18f42900a4c	3	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	4	2026-11-22 08:00:00+00	5
5	1001	e16919e42a5fa604671fc3c3412a5f13f9ec37e93dda31d54cfc6bbb8346e9c6	4	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	5	2026-11-22 08:00:00+00	\N
6	1001	30f2c8875021a6997a352ed683a8f1e13653935522dfeaff5920cf246e39c3cf	5	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	6	2026-11-22 08:00:00+00	\N
7	1001	72eaeeaaf339006767c79dfae8b1f8dccd6a70441813725a4552b4a6c9deb6be	6	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	6	2026-11-22 08:00:00+00	\N
8	1001	d69670d54176a781538031bd500ca3138ab64aa3c8aa2245c632a7f63c032d8c	9	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	6	2026-11-22 08:00:00+00	\N
9	1001	97ea285c00085e50ad69edfc0293b7393a031f827d91ce24a575a3f77a4a7ddc	7	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	7	2026-11-22 08:00:00+00	\N
10	1001	285443bd94b3b423afb06155ce145cff18180ab656df525fd8c3f60600c53d59	8	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	8	2026-11-22 08:00:00+00	6
11	1001	f96b0ecd00f636c671811863d14457279284afa8609b16c73855f9ca22ec8e2a	8	head	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	9	2026-11-22 08:00:00+00	\N
12	1001	95691b10e32126d8d818686581df6910775698b33a56468b0abb7cb2fd7c1a07	1	duty_officer	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	10	2026-11-22 08:00:00+00	\N
13	1001	8089f59cbda269543c40dfc4bd13db5b66155854247fb4933239e85d5aabd72c	1	duty_officer	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	11	2026-11-22 08:00:00+00	\N
14	1001	2b2df3a3e62dd5fa526d7c34accd41c5291ac57aebd4e61071ebca3bceaf14e0	2	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	12	2026-11-22 08:00:00+00	\N
15	1001	bd09a75c6f1cd7fb4a7a302117f230fe7b9d8e36f259ecdaa2cb856a6c6fb1d4	4	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	13	2026-11-22 08:00:00+00	\N
16	1001	ef9b9e12cd8bd66e4387933052f8b3d75bce2056ff56f8502c4663a81dd96fb9	5	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	14	2026-11-22 08:00:00+00	\N
17	1001	96f6608910e44edad23ec235ed48f092913ebea9581e81af7f4f37dc5fc700a8	6	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	15	2026-11-22 08:00:00+00	\N
18	1001	9017e21fb12cfd1b00a220e81df103c3f883e1a7a85e5f99fb3e76411f43e1e3	8	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	16	2026-11-22 08:00:00+00	\N
19	1001	2bc1d2774352046c8d69fbe4f044589522001163b67c85bd9b526c169b8431b3	7	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	17	2026-11-22 08:00:00+00	\N
20	1001	6a31133a3cd5a7fa5e7bc7dca1d5118b71872affd3673d6d8f7a86f3014b6ec6	9	head	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	18	2026-11-22 08:00:00+00	\N
21	1001	89e95cfa1b4efdce3c8ebb2b8cba0ef12ef578f5522eb370e04f0acccd79ac6c	9	reporter	\N	2026-11-22 08:00:00+00	2026-11-22 09:00:00+00	19	2026-11-22 08:00:00+00	\N
22	1001	49ab224e28cf54206c5beed8d7446fb9d243bb8cdaab98228671932ce76ea599	5	reporter	1	2026-11-23 00:42:00+00	2026-11-26 00:42:00+00	20	2026-11-23 00:50:00+00	\N
\.
COPY "leave" ("id", "bot_id", "person_id", "starts_at", "ends_at", "reason", "zone", "asked_at", "decided_by", "decided_at", "granted", "withdrawn_at", "next_action_at") FROM stdin;
1	1001	4	2026-11-25 00:00:00+00	2026-11-26 00:00:00+00	看病	Asia/Shanghai	2026-11-23 00:00:00+00	\N	\N	\N	\N	\N
2	1001	4	2026-11-27 00:00:00+00	2026-11-28 00:00:00+00	家里有事	Asia/Shanghai	2026-11-23 00:00:00+00	2	2026-11-23 00:00:00+00	t	\N	2026-11-26 12:00:00+00
3	1001	4	2026-11-29 00:00:00+00	2026-11-30 00:00:00+00	家里有事	Asia/Shanghai	2026-11-23 00:00:00+00	2	2026-11-23 00:00:00+00	t	\N	2026-11-28 12:00:00+00
4	1001	4	2026-12-01 00:00:00+00	2026-12-02 00:00:00+00	开会	Asia/Shanghai	2026-11-23 00:00:00+00	2	2026-11-23 00:50:00+00	t	\N	2026-11-30 12:00:00+00
\.
COPY "livecard" ("id", "round_id", "chat_id", "thread_id", "message_id", "text", "drawn_at") FROM stdin;
1	1	-1001	0	3	📮 平安报告　11月22日 17:00（截止 17:00）\n░░░░░░░░░░ 0/8\n未报 8：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园	2026-11-22 09:20:00+00
2	1	2001	0	1	📮 平安报告　11月22日 17:00（截止 17:00）\n░░░░░░░░░░ 0/8\n未报 8：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园	2026-11-22 09:20:00+00
3	6	-1001	0	5	📮 防汛　11月23日 08:30（截止 08:30）\n░░░░░░░░░░ 0/1\n待报 1：石桥村	2026-11-22 22:30:00+00
4	6	2001	0	6	📮 防汛　11月23日 08:30（截止 08:30）\n░░░░░░░░░░ 0/1\n待报 1：石桥村	2026-11-22 22:30:00+00
5	2	-1001	0	6	📮 平安报告　11月23日 09:00（截止 09:00）\n▓▓▓░░░░░░░ 3/8\n有事 1 件\n待报 5：柳湾村、石桥村、平安里社区、青石镇中心小学、实验幼儿园	2026-11-23 00:16:00+00
6	2	2001	0	7	📮 平安报告　11月23日 09:00（截止 09:00）\n▓▓▓░░░░░░░ 3/8\n有事 1 件\n待报 5：柳湾村、石桥村、平安里社区、青石镇中心小学、实验幼儿园	2026-11-23 00:16:00+00
7	8	2001	0	44	📮 校园　11月23日 09:10（截止 09:10）\n░░░░░░░░░░ 0/1\n待报 1：青石镇中心小学	2026-11-23 00:40:00+00
\.
COPY "matter" ("id", "occurrence_id", "report_id", "text", "account_id", "sent_at", "withdrawn_at") FROM stdin;
1	12	2	南坪村二组停水，正在抢修	14	2026-11-23 00:15:00+00	\N
2	12	4	南坪村第1处路面塌陷，已拉警戒线	14	2026-11-23 00:50:00+00	\N
3	12	5	南坪村第2处路面塌陷，已拉警戒线	14	2026-11-23 00:50:00+00	\N
4	12	6	南坪村第3处路面塌陷，已拉警戒线	14	2026-11-23 00:50:00+00	\N
5	12	7	南坪村第4处路面塌陷，已拉警戒线	14	2026-11-23 00:50:00+00	\N
6	12	8	南坪村第5处路面塌陷，已拉警戒线	14	2026-11-23 00:50:00+00	\N
7	12	9	南坪村第6处路面塌陷，已拉警戒线	14	2026-11-23 00:50:00+00	\N
8	12	10	南坪村第7处路面塌陷，已拉警戒线	14	2026-11-23 00:50:00+00	\N
9	12	11	南坪村第8处路面塌陷，已拉警戒线	14	2026-11-23 00:50:00+00	\N
10	12	12	南坪村第9处路面塌陷，已拉警戒线	14	2026-11-23 00:50:00+00	\N
11	12	13	南坪村第10处路面塌陷，已拉警戒线	14	2026-11-23 00:50:00+00	\N
12	12	14	南坪村第11处路面塌陷，已拉警戒线	14	2026-11-23 00:50:00+00	\N
\.
COPY "member" ("id", "account_id", "unit_id", "role", "since", "ended_at") FROM stdin;
1	1	1	admin	2026-11-22 08:00:00+00	\N
2	2	1	duty_leader	2026-11-22 08:00:00+00	\N
3	3	2	reporter	2026-11-22 08:00:00+00	\N
4	4	3	reporter	2026-11-22 08:00:00+00	\N
5	5	4	reporter	2026-11-22 08:00:00+00	\N
6	6	5	reporter	2026-11-22 08:00:00+00	\N
7	6	6	reporter	2026-11-22 08:00:00+00	\N
8	6	9	reporter	2026-11-22 08:00:00+00	\N
9	7	7	reporter	2026-11-22 08:00:00+00	\N
10	8	8	reporter	2026-11-22 08:00:00+00	\N
11	9	8	head	2026-11-22 08:00:00+00	\N
12	10	1	duty_officer	2026-11-22 08:00:00+00	\N
13	11	1	duty_officer	2026-11-22 08:00:00+00	\N
14	12	2	reporter	2026-11-22 08:00:00+00	\N
15	13	4	reporter	2026-11-22 08:00:00+00	\N
16	14	5	reporter	2026-11-22 08:00:00+00	\N
17	15	6	reporter	2026-11-22 08:00:00+00	\N
18	16	8	reporter	2026-11-22 08:00:00+00	\N
19	17	7	reporter	2026-11-22 08:00:00+00	\N
20	18	9	head	2026-11-22 08:00:00+00	\N
21	19	9	reporter	2026-11-22 08:00:00+00	\N
22	20	5	reporter	2026-11-23 00:50:00+00	\N
\.
COPY "muster" ("id", "bot_id", "rule_id", "day", "number", "asks_at", "latest_at", "closes_at", "state", "ordered_by", "next_action_at") FROM stdin;
1	1001	1	2026-11-23	1	2026-11-23 00:16:00+00	2026-11-23 03:20:00+00	2026-11-23 00:26:00+00	closed	\N	\N
2	1001	2	2026-11-23	1	2026-11-23 00:32:00+00	2026-11-23 03:20:00+00	2026-11-23 00:42:00+00	closed	\N	\N
3	1001	2	2026-11-23	2	2026-11-23 02:20:01+00	2026-11-23 03:20:00+00	\N	planned	\N	2026-11-23 02:20:01+00
4	1001	3	2026-11-23	1	2026-11-23 02:06:07+00	2026-11-23 03:20:00+00	\N	planned	\N	2026-11-23 02:06:07+00
5	1001	3	2026-11-23	2	2026-11-23 03:00:53+00	2026-11-23 03:20:00+00	\N	planned	\N	2026-11-23 03:00:53+00
6	1001	1	2026-11-24	1	2026-11-24 00:35:33+00	2026-11-24 03:20:00+00	\N	planned	\N	2026-11-24 00:35:33+00
7	1001	1	2026-11-24	2	2026-11-24 02:33:28+00	2026-11-24 03:20:00+00	\N	planned	\N	2026-11-24 02:33:28+00
8	1001	2	2026-11-24	1	2026-11-24 00:20:49+00	2026-11-24 03:20:00+00	\N	planned	\N	2026-11-24 00:20:49+00
9	1001	2	2026-11-24	2	2026-11-24 01:01:04+00	2026-11-24 03:20:00+00	\N	planned	\N	2026-11-24 01:01:04+00
10	1001	3	2026-11-24	1	2026-11-24 00:58:39+00	2026-11-24 03:20:00+00	\N	planned	\N	2026-11-24 00:58:39+00
11	1001	1	2026-11-23	2	2026-11-23 00:15:00+00	2026-11-23 03:20:00+00	2026-11-23 00:25:00+00	closed	1	\N
12	1001	2	2026-11-23	3	2026-11-23 00:42:00+00	2026-11-23 03:20:00+00	2026-11-23 00:52:00+00	asked	1	2026-11-23 00:52:00+00
13	1001	1	2026-11-23	3	2026-11-23 00:50:00+00	2026-11-23 03:20:00+00	2026-11-23 01:00:00+00	asked	1	2026-11-23 01:00:00+00
\.
COPY "mustercall" ("id", "muster_id", "post", "person_id", "state", "answered_at") FROM stdin;
1	11	leader	1	silent	\N
2	11	staff	4	late	2026-11-23 00:50:00+00
3	1	leader	1	silent	\N
4	1	staff	4	silent	\N
5	2	staff	5	silent	\N
6	12	staff	5	waiting	\N
7	13	leader	1	waiting	\N
8	13	staff	4	waiting	\N
\.
COPY "musterrule" ("id", "bot_id", "rota", "plan", "secret", "planned_until", "closed_at") FROM stdin;
1	1001	镇值班	{"rota":"镇值班","zone":"Asia/Shanghai","windows":[{"start":"08:00:00","end":"11:30:00"}],"days":"daily","within":"PT10M","per_day":5,"per_week":20}	9fbce238e79eeb7c39d787bc5fbc4f9379daee5c0c28b6c7eb6fae988f137b04	2026-11-24	\N
2	1001	防汛值班	{"rota":"防汛值班","zone":"Asia/Shanghai","windows":[{"start":"08:00:00","end":"11:30:00"}],"days":"daily","within":"PT10M","per_day":5,"per_week":20}	a626039f3b79df15c56ec0ee2005237126359540260ad5f7f3e8eee775088396	2026-11-24	\N
3	1001	校园值班	{"rota":"校园值班","zone":"Asia/Shanghai","windows":[{"start":"08:00:00","end":"11:30:00"}],"days":"daily","within":"PT10M","per_day":5,"per_week":20}	fe94df3f280d446a8a37ea1b1a8ca7eb582195cd88c0e54e3d20218184ed4b23	2026-11-24	\N
\.
COPY "occurrence" ("id", "round_id", "unit_id", "due_at", "state", "punctuality", "reported_at", "version", "step", "next_action_at", "note", "bot_id") FROM stdin;
1	1	2	2026-11-22 09:00:00+00	missing	\N	\N	0	4	\N		1001
2	1	3	2026-11-22 09:00:00+00	missing	\N	\N	0	4	\N		1001
3	1	4	2026-11-22 09:00:00+00	missing	\N	\N	0	4	\N		1001
4	1	5	2026-11-22 09:00:00+00	missing	\N	\N	0	4	\N		1001
5	1	6	2026-11-22 09:00:00+00	missing	\N	\N	0	4	\N		1001
6	1	7	2026-11-22 09:00:00+00	missing	\N	\N	0	4	\N		1001
7	1	8	2026-11-22 09:00:00+00	missing	\N	\N	0	4	\N		1001
8	1	9	2026-11-22 09:00:00+00	missing	\N	\N	0	4	\N		1001
9	2	2	2026-11-23 01:00:00+00	zero	on_time	2026-11-22 23:20:00+00	1	0	\N		1001
10	2	3	2026-11-23 01:00:00+00	awaited	\N	\N	0	2	2026-11-23 01:05:00+00		1001
11	2	4	2026-11-23 01:00:00+00	awaited	\N	\N	0	2	2026-11-23 01:05:00+00		1001
12	2	5	2026-11-23 01:00:00+00	matter	on_time	2026-11-23 00:15:00+00	12	1	\N		1001
13	2	6	2026-11-23 01:00:00+00	zero	on_time	2026-11-23 00:15:00+00	1	1	\N		1001
14	2	7	2026-11-23 01:00:00+00	awaited	\N	\N	0	2	2026-11-23 01:05:00+00		1001
15	2	8	2026-11-23 01:00:00+00	awaited	\N	\N	0	2	2026-11-23 01:05:00+00		1001
16	2	9	2026-11-23 01:00:00+00	awaited	\N	\N	0	2	2026-11-23 01:05:00+00		1001
17	3	2	2026-11-23 09:00:00+00	awaited	\N	\N	0	0	2026-11-23 08:00:00+00		1001
18	3	3	2026-11-23 09:00:00+00	awaited	\N	\N	0	0	2026-11-23 08:00:00+00		1001
19	3	4	2026-11-23 09:00:00+00	awaited	\N	\N	0	0	2026-11-23 08:00:00+00		1001
20	3	5	2026-11-23 09:00:00+00	awaited	\N	\N	0	0	2026-11-23 08:00:00+00		1001
21	3	6	2026-11-23 09:00:00+00	awaited	\N	\N	0	0	2026-11-23 08:00:00+00		1001
22	3	7	2026-11-23 09:00:00+00	awaited	\N	\N	0	0	2026-11-23 08:00:00+00		1001
23	3	8	2026-11-23 09:00:00+00	awaited	\N	\N	0	0	2026-11-23 08:00:00+00		1001
24	3	9	2026-11-23 09:00:00+00	awaited	\N	\N	0	0	2026-11-23 08:00:00+00		1001
25	4	2	2026-11-24 01:00:00+00	awaited	\N	\N	0	0	2026-11-24 00:00:00+00		1001
26	4	3	2026-11-24 01:00:00+00	awaited	\N	\N	0	0	2026-11-24 00:00:00+00		1001
27	4	4	2026-11-24 01:00:00+00	awaited	\N	\N	0	0	2026-11-24 00:00:00+00		1001
28	4	5	2026-11-24 01:00:00+00	awaited	\N	\N	0	0	2026-11-24 00:00:00+00		1001
29	4	6	2026-11-24 01:00:00+00	awaited	\N	\N	0	0	2026-11-24 00:00:00+00		1001
30	4	7	2026-11-24 01:00:00+00	awaited	\N	\N	0	0	2026-11-24 00:00:00+00		1001
31	4	8	2026-11-24 01:00:00+00	awaited	\N	\N	0	0	2026-11-24 00:00:00+00		1001
32	4	9	2026-11-24 01:00:00+00	awaited	\N	\N	0	0	2026-11-24 00:00:00+00		1001
33	5	2	2026-11-24 09:00:00+00	awaited	\N	\N	0	0	2026-11-24 08:00:00+00		1001
34	5	3	2026-11-24 09:00:00+00	awaited	\N	\N	0	0	2026-11-24 08:00:00+00		1001
35	5	4	2026-11-24 09:00:00+00	awaited	\N	\N	0	0	2026-11-24 08:00:00+00		1001
36	5	5	2026-11-24 09:00:00+00	awaited	\N	\N	0	0	2026-11-24 08:00:00+00		1001
37	5	6	2026-11-24 09:00:00+00	awaited	\N	\N	0	0	2026-11-24 08:00:00+00		1001
38	5	7	2026-11-24 09:00:00+00	awaited	\N	\N	0	0	2026-11-24 08:00:00+00		1001
39	5	8	2026-11-24 09:00:00+00	awaited	\N	\N	0	0	2026-11-24 08:00:00+00		1001
40	5	9	2026-11-24 09:00:00+00	awaited	\N	\N	0	0	2026-11-24 08:00:00+00		1001
41	6	4	2026-11-23 00:30:00+00	missing	\N	\N	0	0	\N		1001
42	7	4	2026-11-24 00:30:00+00	awaited	\N	\N	0	0	2026-11-24 00:50:00+00		1001
43	8	8	2026-11-23 01:10:00+00	awaited	\N	\N	0	1	2026-11-23 01:30:00+00		1001
44	9	8	2026-11-24 01:10:00+00	awaited	\N	\N	0	0	2026-11-24 00:50:00+00		1001
45	10	2	2026-11-25 01:00:00+00	awaited	\N	\N	0	0	2026-11-25 00:00:00+00		1001
46	10	3	2026-11-25 01:00:00+00	awaited	\N	\N	0	0	2026-11-25 00:00:00+00		1001
47	10	4	2026-11-25 01:00:00+00	awaited	\N	\N	0	0	2026-11-25 00:00:00+00		1001
48	10	5	2026-11-25 01:00:00+00	awaited	\N	\N	0	0	2026-11-25 00:00:00+00		1001
49	10	6	2026-11-25 01:00:00+00	awaited	\N	\N	0	0	2026-11-25 00:00:00+00		1001
50	10	7	2026-11-25 01:00:00+00	awaited	\N	\N	0	0	2026-11-25 00:00:00+00		1001
51	10	8	2026-11-25 01:00:00+00	awaited	\N	\N	0	0	2026-11-25 00:00:00+00		1001
52	10	9	2026-11-25 01:00:00+00	awaited	\N	\N	0	0	2026-11-25 00:00:00+00		1001
53	11	2	2026-11-25 09:00:00+00	awaited	\N	\N	0	0	2026-11-25 08:00:00+00		1001
54	11	3	2026-11-25 09:00:00+00	awaited	\N	\N	0	0	2026-11-25 08:00:00+00		1001
55	11	4	2026-11-25 09:00:00+00	awaited	\N	\N	0	0	2026-11-25 08:00:00+00		1001
56	11	5	2026-11-25 09:00:00+00	awaited	\N	\N	0	0	2026-11-25 08:00:00+00		1001
57	11	6	2026-11-25 09:00:00+00	awaited	\N	\N	0	0	2026-11-25 08:00:00+00		1001
58	11	7	2026-11-25 09:00:00+00	awaited	\N	\N	0	0	2026-11-25 08:00:00+00		1001
59	11	8	2026-11-25 09:00:00+00	awaited	\N	\N	0	0	2026-11-25 08:00:00+00		1001
60	11	9	2026-11-25 09:00:00+00	awaited	\N	\N	0	0	2026-11-25 08:00:00+00		1001
61	12	4	2026-11-25 00:30:00+00	awaited	\N	\N	0	0	2026-11-25 00:50:00+00		1001
62	13	8	2026-11-25 01:10:00+00	awaited	\N	\N	0	0	2026-11-25 00:50:00+00		1001
\.
COPY "outbox" ("id", "bot_id", "lane", "kind", "dedup_key", "chat_id", "thread_id", "payload", "created_at", "not_before", "expires_at", "state", "attempts", "sent_at", "message_id", "error", "cause", "uncertain") FROM stdin;
1	1001	2	duty	duty:start:1:1	2000	\N	{"action":"send","text":"🟢 您现在带班：镇值班\\n11月22日 08:00 至 11月23日 08:00\\n带班 李主任　值班 何主任\\n上一班还没有留言。\\n没有未了事项。","buttons":[[{"text":"✅ 到岗，接班","data":"duty:1","url":null}]],"reply_to":null,"media":[]}	2026-11-22 08:00:00+00	2026-11-22 08:00:00+00	\N	sent	1	2026-11-22 08:00:00+00	1			0
2	1001	2	duty	duty:start:73:4	2003	\N	{"action":"send","text":"🟢 您现在值班：防汛值班\\n11月21日 20:00 至 11月22日 20:00\\n带班 （空）　值班 赵姐\\n上一班还没有留言。\\n没有未了事项。","buttons":[[{"text":"✅ 到岗，接班","data":"duty:73","url":null}]],"reply_to":null,"media":[]}	2026-11-22 08:00:00+00	2026-11-22 08:00:00+00	\N	sent	1	2026-11-22 08:00:00+00	1			0
3	1001	2	duty	duty:eve:74:4	2003	\N	{"action":"send","text":"🔔 明天您值班：防汛值班\\n11月22日 20:00 至 11月23日 20:00\\n带班 （空）　值班 赵姐\\n有事要换班发 /swap，请人代班发 /cover。","buttons":[[{"text":"✅ 知道了，到时到岗","data":"duty:74","url":null}]],"reply_to":null,"media":[]}	2026-11-22 08:00:00+00	2026-11-22 08:00:00+00	\N	sent	1	2026-11-22 08:00:00+00	2			0
4	1001	2	duty	duty:start:110:8	2007	\N	{"action":"send","text":"🟢 您现在值班：校园值班\\n11月21日 20:00 至 11月22日 20:00\\n带班 （空）　值班 郑老师\\n上一班还没有留言。\\n没有未了事项。","buttons":[[{"text":"✅ 到岗，接班","data":"duty:110","url":null}]],"reply_to":null,"media":[]}	2026-11-22 08:00:00+00	2026-11-22 08:00:00+00	\N	sent	1	2026-11-22 08:00:00+00	1			0
5	1001	2	duty	duty:eve:111:8	2007	\N	{"action":"send","text":"🔔 明天您值班：校园值班\\n11月22日 20:00 至 11月23日 20:00\\n带班 （空）　值班 郑老师\\n有事要换班发 /swap，请人代班发 /cover。","buttons":[[{"text":"✅ 知道了，到时到岗","data":"duty:111","url":null}]],"reply_to":null,"media":[]}	2026-11-22 08:00:00+00	2026-11-22 08:00:00+00	\N	sent	1	2026-11-22 08:00:00+00	2			0
6	1001	2	duty	duty:start:2:10	2009	\N	{"action":"send","text":"🟢 您现在值班：镇值班\\n11月22日 08:00 至 11月23日 08:00\\n带班 李主任　值班 何主任\\n上一班还没有留言。\\n没有未了事项。","buttons":[[{"text":"✅ 到岗，接班","data":"duty:2","url":null}]],"reply_to":null,"media":[]}	2026-11-22 08:00:00+00	2026-11-22 08:00:00+00	\N	sent	1	2026-11-22 08:00:00+00	1			0
7	1001	1	answer	\N	-1001	\N	{"action":"send","text":"✅ 已绑定：值班群。汇总会发到这里。","buttons":[],"reply_to":1,"media":[]}	2026-11-22 08:00:00+00	2026-11-22 08:00:00+00	2026-11-22 14:00:00+00	sent	1	2026-11-22 08:00:00+00	2		update:1	0
8	1001	4	card	\N	-1001	\N	{"action":"card","round_id":1}	2026-11-22 08:05:00+00	2026-11-22 08:05:00+00	\N	sent	1	2026-11-22 08:05:00+00	3		beat:08:05:00	0
9	1001	4	card	\N	2001	\N	{"action":"card","round_id":1}	2026-11-22 08:05:00+00	2026-11-22 08:05:00+00	\N	sent	1	2026-11-22 08:05:00+00	1		beat:08:05:00	0
10	1001	3	reminder	remind:1:2:3:0	2002	\N	{"action":"remind","occurrences":[1],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	1		beat:08:45:00	0
11	1001	3	reminder	remind:1:2:12:0	2011	\N	{"action":"remind","occurrences":[1],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	1		beat:08:45:00	0
12	1001	3	reminder	remind:2:2:4:0	2003	\N	{"action":"remind","occurrences":[2],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	3		beat:08:45:00	0
13	1001	3	reminder	remind:3:2:5:0	2004	\N	{"action":"remind","occurrences":[3],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	1		beat:08:45:00	0
14	1001	3	reminder	remind:3:2:13:0	2012	\N	{"action":"remind","occurrences":[3],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	1		beat:08:45:00	0
15	1001	3	reminder	remind:4:2:6:0	2005	\N	{"action":"remind","occurrences":[4,5,8],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	1		beat:08:45:00	0
16	1001	3	reminder	remind:4:2:14:0	2013	\N	{"action":"remind","occurrences":[4],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	1		beat:08:45:00	0
17	1001	3	reminder	remind:5:2:15:0	2014	\N	{"action":"remind","occurrences":[5],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	1		beat:08:45:00	0
18	1001	3	reminder	remind:6:2:7:0	2006	\N	{"action":"remind","occurrences":[6],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	1		beat:08:45:00	0
19	1001	3	reminder	remind:6:2:17:0	2016	\N	{"action":"remind","occurrences":[6],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	1		beat:08:45:00	0
20	1001	3	reminder	remind:7:2:8:0	2007	\N	{"action":"remind","occurrences":[7],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	3		beat:08:45:00	0
21	1001	3	reminder	remind:7:2:16:0	2015	\N	{"action":"remind","occurrences":[7],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	1		beat:08:45:00	0
22	1001	3	reminder	remind:8:2:19:0	2018	\N	{"action":"remind","occurrences":[8],"escalated":false}	2026-11-22 08:45:00+00	2026-11-22 08:45:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 08:45:00+00	1		beat:08:45:00	0
23	1001	3	reminder	remind:1:3:3:0	2002	\N	{"action":"remind","occurrences":[1],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
24	1001	3	reminder	remind:1:3:12:0	2011	\N	{"action":"remind","occurrences":[1],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
25	1001	3	reminder	remind:1:3:2:1	2001	\N	{"action":"remind","occurrences":[1,2,3,4,5,6],"escalated":true}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
26	1001	3	reminder	remind:1:3:10:1	2009	\N	{"action":"remind","occurrences":[1,2,3,4,5,6],"escalated":true}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
27	1001	3	reminder	remind:1:3:11:1	2010	\N	{"action":"remind","occurrences":[1,2,3,4,5,6],"escalated":true}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	1		beat:09:05:00	0
28	1001	3	reminder	remind:2:3:4:0	2003	\N	{"action":"remind","occurrences":[2],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	4		beat:09:05:00	0
29	1001	3	reminder	remind:3:3:5:0	2004	\N	{"action":"remind","occurrences":[3],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
30	1001	3	reminder	remind:3:3:13:0	2012	\N	{"action":"remind","occurrences":[3],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
31	1001	3	reminder	remind:4:3:6:0	2005	\N	{"action":"remind","occurrences":[4,5,8],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
32	1001	3	reminder	remind:4:3:14:0	2013	\N	{"action":"remind","occurrences":[4],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
33	1001	3	reminder	remind:5:3:15:0	2014	\N	{"action":"remind","occurrences":[5],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
34	1001	3	reminder	remind:6:3:7:0	2006	\N	{"action":"remind","occurrences":[6],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
35	1001	3	reminder	remind:6:3:17:0	2016	\N	{"action":"remind","occurrences":[6],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
36	1001	3	reminder	remind:7:3:8:0	2007	\N	{"action":"remind","occurrences":[7],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	4		beat:09:05:00	0
37	1001	3	reminder	remind:7:3:16:0	2015	\N	{"action":"remind","occurrences":[7],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
38	1001	3	reminder	remind:7:3:9:0	2008	\N	{"action":"remind","occurrences":[7],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	1		beat:09:05:00	0
39	1001	3	reminder	remind:8:3:19:0	2018	\N	{"action":"remind","occurrences":[8],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	2		beat:09:05:00	0
40	1001	3	reminder	remind:8:3:18:0	2017	\N	{"action":"remind","occurrences":[8],"escalated":false}	2026-11-22 09:05:00+00	2026-11-22 09:05:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:05:00+00	1		beat:09:05:00	0
41	1001	3	reminder	remind:1:4:2:1	2001	\N	{"action":"remind","occurrences":[1,2,3,4,5,6,7,8],"escalated":true}	2026-11-22 09:15:00+00	2026-11-22 09:15:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:15:00+00	3		beat:09:15:00	0
42	1001	3	reminder	remind:1:4:10:1	2009	\N	{"action":"remind","occurrences":[1,2,3,4,5,6,7,8],"escalated":true}	2026-11-22 09:15:00+00	2026-11-22 09:15:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:15:00+00	3		beat:09:15:00	0
43	1001	3	reminder	remind:1:4:11:1	2010	\N	{"action":"remind","occurrences":[1,2,3,4,5,6,7,8],"escalated":true}	2026-11-22 09:15:00+00	2026-11-22 09:15:00+00	2026-11-22 13:00:00+00	sent	1	2026-11-22 09:15:00+00	2		beat:09:15:00	0
44	1001	4	card	\N	-1001	\N	{"action":"card","round_id":1}	2026-11-22 09:20:00+00	2026-11-22 09:20:00+00	\N	sent	1	2026-11-22 09:20:00+00	3		beat:09:20:00	0
45	1001	4	card	\N	2001	\N	{"action":"card","round_id":1}	2026-11-22 09:20:00+00	2026-11-22 09:20:00+00	\N	sent	1	2026-11-22 09:20:00+00	1		beat:09:20:00	0
46	1001	2	summary	summary:1:1:-1001:0:0	-1001	\N	{"action":"send","text":"📋 平安报告汇总　11月22日 17:00\\n应报 8　已报 0　按时 0　迟报 0　未报 8　免报 0\\n未报：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园","buttons":[],"reply_to":null,"media":[]}	2026-11-22 09:20:00+00	2026-11-22 09:20:00+00	\N	sent	1	2026-11-22 09:20:00+00	4		beat:09:20:00	0
47	1001	2	summary	summary:1:1:2001:0:0	2001	\N	{"action":"send","text":"📋 平安报告汇总　11月22日 17:00\\n应报 8　已报 0　按时 0　迟报 0　未报 8　免报 0\\n未报：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园","buttons":[],"reply_to":null,"media":[]}	2026-11-22 09:20:00+00	2026-11-22 09:20:00+00	\N	sent	1	2026-11-22 09:20:00+00	4		beat:09:20:00	0
48	1001	2	duty	duty:eve:3:2	2001	\N	{"action":"send","text":"🔔 明天您带班：镇值班\\n11月23日 08:00 至 11月24日 08:00\\n带班 周镇长　值班 马干事\\n有事要换班发 /swap，请人代班发 /cover。","buttons":[[{"text":"✅ 知道了，到时到岗","data":"duty:3","url":null}]],"reply_to":null,"media":[]}	2026-11-22 10:00:00+00	2026-11-22 10:00:00+00	\N	sent	1	2026-11-22 10:00:00+00	5		beat:10:00:00	0
49	1001	2	duty	duty:eve:4:11	2010	\N	{"action":"send","text":"🔔 明天您值班：镇值班\\n11月23日 08:00 至 11月24日 08:00\\n带班 周镇长　值班 马干事\\n有事要换班发 /swap，请人代班发 /cover。","buttons":[[{"text":"✅ 知道了，到时到岗","data":"duty:4","url":null}]],"reply_to":null,"media":[]}	2026-11-22 10:00:00+00	2026-11-22 10:00:00+00	\N	sent	1	2026-11-22 10:00:00+00	3		beat:10:00:00	0
50	1001	2	admin	\N	2000	\N	{"action":"send","text":"⚠️ 校园值班 今后七天有问题：\\n· 11月30日 周一 没有人带班\\n用 /rota 补上，例如：/rota 校园值班 11月25日 带班 姓名 值班 姓名","buttons":[],"reply_to":null,"media":[]}	2026-11-22 16:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	8		beat:16:00:00	0
51	1001	4	card	\N	-1001	\N	{"action":"card","round_id":6}	2026-11-22 22:30:00+00	2026-11-22 22:30:00+00	\N	sent	1	2026-11-22 22:30:00+00	5		beat:22:30:00	0
52	1001	4	card	\N	2001	\N	{"action":"card","round_id":6}	2026-11-22 22:30:00+00	2026-11-22 22:30:00+00	\N	sent	1	2026-11-22 22:30:00+00	6		beat:22:30:00	0
53	1001	4	card	\N	-1001	\N	{"action":"card","round_id":2}	2026-11-22 23:00:00+00	2026-11-22 23:00:00+00	\N	sent	1	2026-11-22 23:00:00+00	6		beat:23:00:00	0
54	1001	4	card	\N	2001	\N	{"action":"card","round_id":2}	2026-11-22 23:00:00+00	2026-11-22 23:00:00+00	\N	sent	1	2026-11-22 23:00:00+00	7		beat:23:00:00	0
55	1001	4	card	\N	-1001	\N	{"action":"card","round_id":2}	2026-11-22 23:20:00+00	2026-11-22 23:20:00+00	\N	sent	1	2026-11-22 23:20:00+00	6		update:2	0
56	1001	4	card	\N	2001	\N	{"action":"card","round_id":2}	2026-11-22 23:20:00+00	2026-11-22 23:20:00+00	\N	sent	1	2026-11-22 23:20:00+00	7		update:2	0
57	1001	1	receipt	\N	2011	\N	{"action":"send","text":"✅ 已收到：东沟村 11月23日 09:00 平安。","buttons":[[{"text":"↩️ 撤回","data":"undo:9:1","url":null},{"text":"✏️ 更正","data":"fix:9","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:20:00+00	2026-11-22 23:20:00+00	\N	sent	1	2026-11-22 23:20:00+00	4		update:2	0
58	1001	2	duty	duty:note:1:1	2000	\N	{"action":"send","text":"🔁 镇值班（11月22日 08:00 至 11月23日 08:00）快交班了。有要交代给下一班的吗？\\n没有就点一下按钮；有就回复这条消息，或者发「交班：……」。\\n没有未了事项。","buttons":[[{"text":"无特殊情况","data":"note:1","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:30:00+00	2026-11-22 23:30:00+00	\N	sent	1	2026-11-22 23:30:00+00	2		beat:23:30:00	0
59	1001	2	duty	duty:note:1:10	2009	\N	{"action":"send","text":"🔁 镇值班（11月22日 08:00 至 11月23日 08:00）快交班了。有要交代给下一班的吗？\\n没有就点一下按钮；有就回复这条消息，或者发「交班：……」。\\n没有未了事项。","buttons":[[{"text":"无特殊情况","data":"note:1","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:30:00+00	2026-11-22 23:30:00+00	\N	sent	1	2026-11-22 23:30:00+00	4		beat:23:30:00	0
60	1001	0	call	\N	2009	\N	{"action":"call"}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	5		update:3	0
61	1001	0	call	\N	2000	\N	{"action":"call"}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	3		update:3	0
62	1001	0	call	\N	-1001	\N	{"action":"call"}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	7		update:3	0
63	1001	0	incident	omission:1:9:2	2001	\N	{"action":"send","text":"🔎 请核对：事件1　东沟村\\n发生：07:10　今天早上7点10分后山着火，现在才得知\\n同一时段的报送：11月23日 09:00　平安（07:20）「平安」\\n是否漏报由您判断；单位可以更正并说明原因。","buttons":[],"reply_to":null,"media":[]}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	8		update:3	0
64	1001	0	incident	omission:1:9:unit:12	2011	\N	{"action":"send","text":"🔎 东沟村 11月23日 09:00 报过平安（07:20），事件1 发生在这之前（07:10）。需要更正就点一下，并说明原因。","buttons":[[{"text":"✏️ 更正这次平安","data":"omit:1:9","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	6		update:3	0
65	1001	4	card	\N	-1001	\N	{"action":"card","round_id":2}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	dropped	0	\N	\N	nothing left to say	update:3	0
66	1001	4	card	\N	2001	\N	{"action":"card","round_id":2}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	dropped	0	\N	\N	nothing left to say	update:3	0
67	1001	1	receipt	\N	2011	\N	{"action":"send","text":"✅ 已收到首报：事件1　东沟村\\n正在通知：何主任、李主任、值班群\\n✅ 首报：07:35，时限 08:05（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\\n⏳ 书面上报：08:35 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\\n⏳ 逐级上报：09:35 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\\n👁 伤亡变化补报：11月30日 07:35 前有变化就报（道路交通事故、火灾 7 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）\\n提醒：涉密内容不上群，请走机要渠道。","buttons":[[{"text":"📝 续报","data":"more:1:0","url":null},{"text":"🏁 终报","data":"more:1:1","url":null}],[{"text":"📋 经过","data":"story:1","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	7		update:3	0
68	1001	1	question	question:1	2011	\N	{"action":"send","text":"事件1：有没有人员伤亡、失联？例如「死亡1人，受伤2人」。不清楚可以跳过。","buttons":[[{"text":"没有伤亡","data":"q:1:0","url":null},{"text":"跳过","data":"q:1:1","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	2026-11-23 00:05:00+00	sent	1	2026-11-22 23:35:00+00	8		update:3	0
69	1001	0	news	\N	2000	\N	{"action":"news","incident_id":1,"after":4}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	4		update:4	0
70	1001	0	news	\N	-1001	\N	{"action":"news","incident_id":1,"after":4}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	8		update:4	0
71	1001	0	news	\N	2011	\N	{"action":"news","incident_id":1,"after":4}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	9		update:4	0
72	1001	0	incident	\N	2009	\N	{"action":"send","text":"🚨 紧急情况　事件1　东沟村\\n今天早上7点10分后山着火，现在才得知\\n时间：07:10　地点：见上\\n报告人：刘会计（东沟）　07:35 报送\\n✅ 首报：07:35，时限 08:05（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\\n⏳ 书面上报：08:35 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\\n⏳ 逐级上报：09:35 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\\n👁 伤亡变化补报：11月30日 07:35 前有变化就报（道路交通事故、火灾 7 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）","buttons":[[{"text":"🕐 还在处理","data":"still:1","url":null},{"text":"📝 续报","data":"more:1:0","url":null}],[{"text":"🏁 终报","data":"more:1:1","url":null},{"text":"✔️ 办结","data":"close:1","url":null}],[{"text":"📋 经过","data":"story:1","url":null},{"text":"📄 值班快报","data":"bulletin:1","url":null},{"text":"🏷 定级","data":"grade:1","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	6		update:4	0
73	1001	1	toast	\N	2009	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	2026-11-22 23:35:15+00	sent	1	2026-11-22 23:35:00+00	\N		update:4	0
74	1001	0	call	\N	2007	\N	{"action":"call"}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	5		update:5	0
75	1001	0	call	\N	2009	\N	{"action":"call"}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	7		update:5	0
76	1001	0	call	\N	2000	\N	{"action":"call"}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	5		update:5	0
77	1001	0	call	\N	-1001	\N	{"action":"call"}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	9		update:5	0
78	1001	1	receipt	\N	2015	\N	{"action":"send","text":"✅ 已收到首报：事件2　青石镇中心小学\\n正在通知：郑老师、何主任、李主任、值班群\\n✅ 首报：07:35，时限 08:05（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\\n⏳ 书面上报：08:35 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\\n⏳ 逐级上报：09:35 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\\n👁 伤亡变化补报：12月23日 07:35 前有变化就报（30 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）\\n提醒：涉密内容不上群，请走机要渠道。","buttons":[[{"text":"📝 续报","data":"more:2:0","url":null},{"text":"🏁 终报","data":"more:2:1","url":null}],[{"text":"📋 经过","data":"story:2","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	4		update:5	0
79	1001	1	question	question:2	2015	\N	{"action":"send","text":"事件2：具体在什么地方？可以说，也可以发位置。可以跳过。","buttons":[[{"text":"跳过","data":"q:2:0","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	2026-11-23 00:05:00+00	sent	1	2026-11-22 23:35:00+00	5		update:5	0
80	1001	0	news	\N	2007	\N	{"action":"news","incident_id":2,"after":7}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	6		update:6	0
81	1001	0	news	\N	2000	\N	{"action":"news","incident_id":2,"after":7}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	6		update:6	0
82	1001	0	news	\N	-1001	\N	{"action":"news","incident_id":2,"after":7}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	10		update:6	0
83	1001	0	news	\N	2015	\N	{"action":"news","incident_id":2,"after":7}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	6		update:6	0
84	1001	0	incident	\N	2009	\N	{"action":"send","text":"🚨 紧急情况　事件2　青石镇中心小学\\n刚刚食堂食物中毒，死亡3人，受伤5人\\n时间：07:35　地点：见上\\n伤亡损失：死亡 3 人、受伤 5 人\\n等级：建议较大（待确认）\\n报告人：曹老师（小学）　07:35 报送\\n✅ 首报：07:35，时限 08:05（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\\n⏳ 书面上报：08:35 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\\n⏳ 逐级上报：09:35 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\\n👁 伤亡变化补报：12月23日 07:35 前有变化就报（30 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）","buttons":[[{"text":"🕐 还在处理","data":"still:2","url":null},{"text":"📝 续报","data":"more:2:0","url":null}],[{"text":"🏁 终报","data":"more:2:1","url":null},{"text":"✔️ 办结","data":"close:2","url":null}],[{"text":"📋 经过","data":"story:2","url":null},{"text":"📄 值班快报","data":"bulletin:2","url":null},{"text":"🏷 定级","data":"grade:2","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	8		update:6	0
85	1001	0	incident	level:2:serious:1:10	2009	\N	{"action":"send","text":"事件2　青石镇中心小学：按国务院令493号 第三条，建议定为「较大」。请点一下确认等级。","buttons":[[{"text":"定为一般","data":"level:2:0","url":null}],[{"text":"定为较大","data":"level:2:1","url":null}],[{"text":"定为重大","data":"level:2:2","url":null}],[{"text":"定为特别重大","data":"level:2:3","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	9		update:6	0
86	1001	1	toast	\N	2009	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	2026-11-22 23:35:15+00	sent	1	2026-11-22 23:35:00+00	\N		update:6	0
87	1001	0	news	\N	2007	\N	{"action":"news","incident_id":2,"after":8}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	7		update:7	0
88	1001	0	news	\N	2009	\N	{"action":"news","incident_id":2,"after":8}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	10		update:7	0
89	1001	0	news	\N	2000	\N	{"action":"news","incident_id":2,"after":8}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	7		update:7	0
90	1001	0	news	\N	-1001	\N	{"action":"news","incident_id":2,"after":8}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	11		update:7	0
91	1001	0	incident	final:2:10	2009	\N	{"action":"send","text":"🏁 事件2　青石镇中心小学 已有终报，请看过后点「办结」。","buttons":[[{"text":"✔️ 办结","data":"close:2","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	\N	sent	1	2026-11-22 23:35:00+00	11		update:7	0
92	1001	1	answer	\N	2015	\N	{"action":"send","text":"✅ 已收到终报：事件2（值班快报第 3 期）","buttons":[[{"text":"📝 续报","data":"more:2:0","url":null},{"text":"🏁 终报","data":"more:2:1","url":null}],[{"text":"📋 经过","data":"story:2","url":null}]],"reply_to":null,"media":[]}	2026-11-22 23:35:00+00	2026-11-22 23:35:00+00	2026-11-23 05:35:00+00	sent	1	2026-11-22 23:35:00+00	8		update:7	0
93	1001	2	duty	duty:start:3:2	2001	\N	{"action":"send","text":"🟢 您现在带班：镇值班\\n11月23日 08:00 至 11月24日 08:00\\n带班 周镇长　值班 马干事\\n上一班还没有留言。\\n未了事项：\\n· 🚨 事件1　东沟村：今天早上7点10分后山着火，现在才得知（何主任处理中）\\n· 🚨 事件2　青石镇中心小学：刚刚食堂食物中毒，死亡3人，受伤5人（何主任处理中）","buttons":[[{"text":"✅ 到岗，接班","data":"duty:3","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	9		beat:00:00:00	0
94	1001	2	duty	duty:start:4:11	2010	\N	{"action":"send","text":"🟢 您现在值班：镇值班\\n11月23日 08:00 至 11月24日 08:00\\n带班 周镇长　值班 马干事\\n上一班还没有留言。\\n未了事项：\\n· 🚨 事件1　东沟村：今天早上7点10分后山着火，现在才得知（何主任处理中）\\n· 🚨 事件2　青石镇中心小学：刚刚食堂食物中毒，死亡3人，受伤5人（何主任处理中）","buttons":[[{"text":"✅ 到岗，接班","data":"duty:4","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	4		beat:00:00:00	0
95	1001	2	duty	duty:silent:2:1	2000	\N	{"action":"send","text":"⚠️ 镇值班 11月23日 周一 已经开始，还没有确认到岗：周镇长、马干事。请联系；联系不上可以点「我来顶」。","buttons":[[{"text":"🙋 我来顶 周镇长","data":"take:3","url":null}],[{"text":"🙋 我来顶 马干事","data":"take:4","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	9		beat:00:00:00	0
96	1001	3	reminder	remind:10:1:4:0	2003	\N	{"action":"remind","occurrences":[10],"escalated":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:00:00+00	5		beat:00:00:00	0
97	1001	3	reminder	remind:11:1:5:0	2004	\N	{"action":"remind","occurrences":[11],"escalated":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:00:00+00	3		beat:00:00:00	0
98	1001	3	reminder	remind:11:1:13:0	2012	\N	{"action":"remind","occurrences":[11],"escalated":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:00:00+00	3		beat:00:00:00	0
99	1001	3	reminder	remind:12:1:6:0	2005	\N	{"action":"remind","occurrences":[12,13,16],"escalated":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:00:00+00	3		beat:00:00:00	0
100	1001	3	reminder	remind:12:1:14:0	2013	\N	{"action":"remind","occurrences":[12],"escalated":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:00:00+00	3		beat:00:00:00	0
101	1001	3	reminder	remind:13:1:15:0	2014	\N	{"action":"remind","occurrences":[13],"escalated":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:00:00+00	3		beat:00:00:00	0
102	1001	3	reminder	remind:14:1:7:0	2006	\N	{"action":"remind","occurrences":[14],"escalated":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:00:00+00	3		beat:00:00:00	0
103	1001	3	reminder	remind:14:1:17:0	2016	\N	{"action":"remind","occurrences":[14],"escalated":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:00:00+00	3		beat:00:00:00	0
104	1001	3	reminder	remind:15:1:8:0	2007	\N	{"action":"remind","occurrences":[15],"escalated":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:00:00+00	8		beat:00:00:00	0
105	1001	3	reminder	remind:15:1:16:0	2015	\N	{"action":"remind","occurrences":[15],"escalated":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:00:00+00	9		beat:00:00:00	0
106	1001	3	reminder	remind:16:1:19:0	2018	\N	{"action":"remind","occurrences":[16],"escalated":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:00:00+00	3		beat:00:00:00	0
107	1001	1	question	question:3	2009	\N	{"action":"send","text":"您正在交班。这句话是给下一班的留言，还是要报的情况？（没有记录）\\n「柳湾村的路要盯着」","buttons":[[{"text":"交班留言","data":"q:3:0","url":null},{"text":"报送情况","data":"q:3:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 12:00:00+00	sent	1	2026-11-23 00:00:00+00	13		update:8	0
108	1001	2	leave	leave:1:2	2001	\N	{"action":"send","text":"📝 请假申请：马干事\\n11月25日 08:00 – 11月26日 08:00\\n事由：看病\\n期间有 1 个班次，批准后请选代班人：\\n· 11月25日 08:00 – 11月26日 08:00　镇值班　值班","buttons":[[{"text":"✅ 同意","data":"leave:1:1","url":null},{"text":"❌ 不同意","data":"leave:1:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	10		update:9	0
109	1001	1	answer	\N	2010	\N	{"action":"send","text":"✅ 已报给 周镇长（带班领导）：11月25日 08:00 – 11月26日 08:00，看病。批准以后会告诉您。","buttons":[[{"text":"↩️ 撤回申请","data":"leave_off:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	6		update:9	0
110	1001	2	leave	leave:2:2	2001	\N	{"action":"send","text":"📝 请假申请：马干事\\n11月27日 08:00 – 11月28日 08:00\\n事由：家里有事\\n期间有 1 个班次，批准后请选代班人：\\n· 11月27日 08:00 – 11月28日 08:00　镇值班　值班","buttons":[[{"text":"✅ 同意","data":"leave:2:1","url":null},{"text":"❌ 不同意","data":"leave:2:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	11		update:10	0
111	1001	1	answer	\N	2010	\N	{"action":"send","text":"✅ 已报给 周镇长（带班领导）：11月27日 08:00 – 11月28日 08:00，家里有事。批准以后会告诉您。","buttons":[[{"text":"↩️ 撤回申请","data":"leave_off:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	8		update:10	0
112	1001	1	toast	\N	2001	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 00:00:15+00	sent	1	2026-11-23 00:00:00+00	\N		update:11	0
113	1001	4	settled	\N	2001	\N	{"action":"edit","message_id":11,"text":"📝 请假申请：马干事\\n11月27日 08:00 – 11月28日 08:00\\n事由：家里有事\\n期间有 1 个班次，批准后请选代班人：\\n· 11月27日 08:00 – 11月28日 08:00　镇值班　值班\\n✔ 周镇长（带班领导） 已同意","buttons":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	11		update:11	0
114	1001	1	leave	\N	2010	\N	{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：11月27日 08:00 – 11月28日 08:00，家里有事。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	9		update:11	0
115	1001	1	leave	\N	2001	\N	{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：11月27日 08:00 – 11月28日 08:00，家里有事。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	12		update:11	0
116	1001	2	cover	\N	2001	\N	{"action":"send","text":"马干事 请假，这个班次缺人：\\n11月27日 08:00 – 11月28日 08:00　镇值班　值班\\n请选一位代班，对方同意后生效。","buttons":[[{"text":"何主任","data":"cover:2:12:3","url":null},{"text":"李主任","data":"cover:2:12:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	13		update:11	0
117	1001	2	leave	leave:3:2	2001	\N	{"action":"send","text":"📝 请假申请：马干事\\n11月29日 08:00 – 11月30日 08:00\\n事由：家里有事\\n期间有 1 个班次，批准后请选代班人：\\n· 11月29日 08:00 – 11月30日 08:00　镇值班　值班","buttons":[[{"text":"✅ 同意","data":"leave:3:1","url":null},{"text":"❌ 不同意","data":"leave:3:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	14		update:12	0
118	1001	1	answer	\N	2010	\N	{"action":"send","text":"✅ 已报给 周镇长（带班领导）：11月29日 08:00 – 11月30日 08:00，家里有事。批准以后会告诉您。","buttons":[[{"text":"↩️ 撤回申请","data":"leave_off:3","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	11		update:12	0
119	1001	1	toast	\N	2001	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 00:00:15+00	sent	1	2026-11-23 00:00:00+00	\N		update:13	0
120	1001	4	settled	\N	2001	\N	{"action":"edit","message_id":14,"text":"📝 请假申请：马干事\\n11月29日 08:00 – 11月30日 08:00\\n事由：家里有事\\n期间有 1 个班次，批准后请选代班人：\\n· 11月29日 08:00 – 11月30日 08:00　镇值班　值班\\n✔ 周镇长（带班领导） 已同意","buttons":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	14		update:13	0
121	1001	1	leave	\N	2010	\N	{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：11月29日 08:00 – 11月30日 08:00，家里有事。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	12		update:13	0
122	1001	1	leave	\N	2001	\N	{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：11月29日 08:00 – 11月30日 08:00，家里有事。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	15		update:13	0
123	1001	2	cover	\N	2001	\N	{"action":"send","text":"马干事 请假，这个班次缺人：\\n11月29日 08:00 – 11月30日 08:00　镇值班　值班\\n请选一位代班，对方同意后生效。","buttons":[[{"text":"何主任","data":"cover:3:16:3","url":null},{"text":"李主任","data":"cover:3:16:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	16		update:13	0
124	1001	2	cover	cover:1	2009	\N	{"action":"send","text":"🙏 请您代班：11月27日 08:00 – 11月28日 08:00　镇值班　值班\\n原值班人：马干事（请假）　安排人：周镇长（带班领导）","buttons":[[{"text":"✅ 同意代班","data":"cover_answer:1:1","url":null},{"text":"❌ 不方便","data":"cover_answer:1:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	14		update:14	0
125	1001	1	toast	\N	2001	\N	{"action":"toast","query_id":"pressed","text":"已问 何主任，对方同意后生效。","alert":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 00:00:15+00	sent	1	2026-11-23 00:00:00+00	\N		update:14	0
126	1001	4	settled	\N	2001	\N	{"action":"edit","message_id":13,"text":"马干事 请假，这个班次缺人：\\n11月27日 08:00 – 11月28日 08:00　镇值班　值班\\n请选一位代班，对方同意后生效。\\n已问 何主任，对方同意后生效。","buttons":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	13		update:14	0
127	1001	2	leave	leave:4:2	2001	\N	{"action":"send","text":"📝 请假申请：马干事\\n12月1日 08:00 – 12月2日 08:00\\n事由：开会\\n期间有 1 个班次，批准后请选代班人：\\n· 12月1日 08:00 – 12月2日 08:00　镇值班　值班","buttons":[[{"text":"✅ 同意","data":"leave:4:1","url":null},{"text":"❌ 不同意","data":"leave:4:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	17		update:15	0
128	1001	1	answer	\N	2010	\N	{"action":"send","text":"✅ 已报给 周镇长（带班领导）：12月1日 08:00 – 12月2日 08:00，开会。批准以后会告诉您。","buttons":[[{"text":"↩️ 撤回申请","data":"leave_off:4","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	14		update:15	0
129	1001	2	duty	duty:deal:1:11	2010	\N	{"action":"send","text":"🔄 何主任 想和您换班：\\n您值他的：镇值班 11月24日 周二 值班\\n他值您的：镇值班 11月25日 周三 值班","buttons":[[{"text":"✅ 同意","data":"deal:1:1","url":null},{"text":"不同意","data":"deal:1:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	\N	sent	1	2026-11-23 00:00:00+00	15		update:16	0
130	1001	1	answer	\N	2009	\N	{"action":"send","text":"已问 马干事：您的 镇值班 11月24日 周二 值班 换 镇值班 11月25日 周三 值班。对方同意后生效，带班领导会收到通知。","buttons":[[{"text":"↩️ 不换了","data":"undeal:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	16		update:16	0
131	1001	1	answer	\N	2010	\N	{"action":"send","text":"您要换哪一班？","buttons":[[{"text":"11月25日 周三 镇值班 值班","data":"swap:8","url":null}],[{"text":"11月27日 周五 镇值班 值班","data":"swap:12","url":null}],[{"text":"11月29日 周日 镇值班 值班","data":"swap:16","url":null}],[{"text":"12月1日 周二 镇值班 值班","data":"swap:20","url":null}],[{"text":"12月3日 周四 镇值班 值班","data":"swap:24","url":null}],[{"text":"12月5日 周六 镇值班 值班","data":"swap:28","url":null}],[{"text":"12月7日 周一 镇值班 值班","data":"swap:32","url":null}],[{"text":"12月9日 周三 镇值班 值班","data":"swap:36","url":null}],[{"text":"12月11日 周五 镇值班 值班","data":"swap:40","url":null}],[{"text":"12月13日 周日 镇值班 值班","data":"swap:44","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	17		update:17	0
132	1001	1	toast	\N	2010	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 00:00:15+00	sent	1	2026-11-23 00:00:00+00	\N		update:18	0
133	1001	1	answer	\N	2010	\N	{"action":"send","text":"换成谁的哪一班？对方同意后才生效。","buttons":[[{"text":"何主任　11月24日 周二 镇值班 值班","data":"swap:24:6","url":null}],[{"text":"何主任　11月26日 周四 镇值班 值班","data":"swap:24:10","url":null}],[{"text":"何主任　11月28日 周六 镇值班 值班","data":"swap:24:14","url":null}],[{"text":"何主任　11月30日 周一 镇值班 值班","data":"swap:24:18","url":null}],[{"text":"何主任　12月2日 周三 镇值班 值班","data":"swap:24:22","url":null}],[{"text":"何主任　12月4日 周五 镇值班 值班","data":"swap:24:26","url":null}],[{"text":"何主任　12月6日 周日 镇值班 值班","data":"swap:24:30","url":null}],[{"text":"何主任　12月8日 周二 镇值班 值班","data":"swap:24:34","url":null}],[{"text":"何主任　12月10日 周四 镇值班 值班","data":"swap:24:38","url":null}],[{"text":"何主任　12月12日 周六 镇值班 值班","data":"swap:24:42","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	18		update:18	0
134	1001	1	answer	\N	2010	\N	{"action":"send","text":"哪一班请人代？","buttons":[[{"text":"11月23日 周一 镇值班 值班","data":"cover:4","url":null}],[{"text":"11月25日 周三 镇值班 值班","data":"cover:8","url":null}],[{"text":"11月27日 周五 镇值班 值班","data":"cover:12","url":null}],[{"text":"11月29日 周日 镇值班 值班","data":"cover:16","url":null}],[{"text":"12月1日 周二 镇值班 值班","data":"cover:20","url":null}],[{"text":"12月3日 周四 镇值班 值班","data":"cover:24","url":null}],[{"text":"12月5日 周六 镇值班 值班","data":"cover:28","url":null}],[{"text":"12月7日 周一 镇值班 值班","data":"cover:32","url":null}],[{"text":"12月9日 周三 镇值班 值班","data":"cover:36","url":null}],[{"text":"12月11日 周五 镇值班 值班","data":"cover:40","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	20		update:19	0
135	1001	1	toast	\N	2010	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 00:00:15+00	sent	1	2026-11-23 00:00:00+00	\N		update:20	0
136	1001	1	answer	\N	2010	\N	{"action":"send","text":"请谁代？对方同意后才生效。","buttons":[[{"text":"周镇长","data":"cover:28:1","url":null}],[{"text":"李主任","data":"cover:28:2","url":null}],[{"text":"何主任","data":"cover:28:3","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	21		update:20	0
137	1001	1	answer	\N	2009	\N	{"action":"send","text":"您要顶谁的班？点一下马上生效，各方都会收到通知。","buttons":[[{"text":"周镇长（镇值班 11月23日 周一 带班）","data":"take:3","url":null}],[{"text":"马干事（镇值班 11月23日 周一 值班）","data":"take:4","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	18		update:21	0
138	1001	1	answer	\N	2000	\N	{"action":"send","text":"📥 读到 1 天：11月28日 周六 至 11月28日 周六。还没有写入。\\n没有疑问。\\n头七天：\\n11月28日 周六　带班 李主任　值班 马干事（原来：带班 周镇长　值班 何主任）\\n空着的岗位不动原来的安排。写入吗？","buttons":[[{"text":"✅ 写入 镇值班","data":"draft:1:1","url":null}],[{"text":"取消","data":"draft:1:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:00:00+00	2026-11-23 00:00:00+00	2026-11-23 06:00:00+00	sent	1	2026-11-23 00:00:00+00	11		update:22	0
139	1001	0	incident	silent:1:1:2026-11-23 00:05:00+00:00	2009	\N	{"action":"send","text":"🕐 事件1　东沟村：已 30 分钟没有新消息。还在处理吗？","buttons":[[{"text":"🕐 还在处理","data":"still:1","url":null},{"text":"📝 续报","data":"more:1:0","url":null}],[{"text":"🏁 终报","data":"more:1:1","url":null},{"text":"✔️ 办结","data":"close:1","url":null}],[{"text":"📋 经过","data":"story:1","url":null},{"text":"📄 值班快报","data":"bulletin:1","url":null},{"text":"🏷 定级","data":"grade:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	\N	sent	1	2026-11-23 00:05:00+00	19		beat:00:05:00	0
140	1001	0	incident	silent:2:1:2026-11-23 00:05:00+00:00	2009	\N	{"action":"send","text":"🕐 事件2　青石镇中心小学：终报已到，30 分钟没有办结。请看过后点「办结」。","buttons":[[{"text":"🕐 还在处理","data":"still:2","url":null},{"text":"📝 续报","data":"more:2:0","url":null}],[{"text":"🏁 终报","data":"more:2:1","url":null},{"text":"✔️ 办结","data":"close:2","url":null}],[{"text":"📋 经过","data":"story:2","url":null},{"text":"📄 值班快报","data":"bulletin:2","url":null},{"text":"🏷 定级","data":"grade:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	\N	sent	1	2026-11-23 00:05:00+00	20		beat:00:05:00	0
141	1001	1	answer	\N	2001	\N	{"action":"send","text":"应急预案：\\n· 防汛应急预案","buttons":[[{"text":"🚨 启动 防汛应急预案","data":"plan:1:0","url":null},{"text":"🎓 演练 防汛应急预案","data":"plan:1:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	2026-11-23 06:05:00+00	sent	1	2026-11-23 00:05:00+00	19		update:23	0
142	1001	1	answer	\N	2001	\N	{"action":"send","text":"【演练】防汛应急预案\\n将通知下列人员，每条消息都写明【演练】：\\n· 指挥长：周镇长\\n· 值班员：马干事\\n· 联络员：李主任（管理员）\\n· 现场组：何主任、马干事","buttons":[[{"text":"🎓 确认开始演练","data":"plan_start:1:1:29923205","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	2026-11-23 06:05:00+00	sent	1	2026-11-23 00:05:00+00	20		update:24	0
143	1001	2	board	\N	2001	\N	{"action":"board","run_id":1,"role":"指挥长"}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	\N	sent	1	2026-11-23 00:05:00+00	21		update:25	0
144	1001	2	board	\N	2010	\N	{"action":"board","run_id":1,"role":"值班员"}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	\N	sent	1	2026-11-23 00:05:00+00	22		update:25	0
145	1001	2	board	\N	2000	\N	{"action":"board","run_id":1,"role":"联络员"}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	\N	sent	1	2026-11-23 00:05:00+00	12		update:25	0
146	1001	2	board	\N	2009	\N	{"action":"board","run_id":1,"role":"现场组"}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	\N	sent	1	2026-11-23 00:05:00+00	21		update:25	0
147	1001	2	board	\N	2010	\N	{"action":"board","run_id":1,"role":"现场组"}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	\N	sent	1	2026-11-23 00:05:00+00	23		update:25	0
148	1001	2	board	\N	-1001	\N	{"action":"board","run_id":1,"role":""}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	\N	sent	1	2026-11-23 00:05:00+00	12		update:25	0
149	1001	1	toast	\N	2001	\N	{"action":"toast","query_id":"pressed","text":"✅ 已启动：【演练】防汛应急预案","alert":false}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	2026-11-23 00:05:15+00	sent	1	2026-11-23 00:05:00+00	\N		update:25	0
150	1001	4	settled	\N	2001	\N	{"action":"edit","message_id":20,"text":"【演练】防汛应急预案\\n将通知下列人员，每条消息都写明【演练】：\\n· 指挥长：周镇长\\n· 值班员：马干事\\n· 联络员：李主任（管理员）\\n· 现场组：何主任、马干事\\n✅ 已启动：【演练】防汛应急预案","buttons":[]}	2026-11-23 00:05:00+00	2026-11-23 00:05:00+00	2026-11-23 06:05:00+00	sent	1	2026-11-23 00:05:00+00	20		update:25	0
151	1001	1	answer	\N	-1001	\N	{"action":"send","text":"【演练】防汛应急预案：还有 8 步没有打勾：\\n· 1. 宣布启动，明确现场负责人\\n· 2. 电话通知沿河各村，转移路线、安置点就位\\n· 3. 带队到河堤现场，到位后报告\\n· 4. 危险路段拉警戒线、断交\\n· 5. 引导低洼处群众转移，守在现场\\n· 6. 向上级值班室电话报告，与水利、气象保持联系\\n· 7. 记录水位、人员、处置经过\\n· 8. 宣布解除，安排总结归档\\n结束后记为未完成。现在结束吗？","buttons":[[{"text":"🏁 确认结束","data":"plan_end:1:1","url":null}]],"reply_to":12,"media":[]}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	2026-11-23 06:07:00+00	sent	1	2026-11-23 00:07:00+00	13		update:26	0
152	1001	1	toast	\N	-1001	\N	{"action":"toast","query_id":"pressed","text":"","alert":false}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	2026-11-23 00:07:15+00	sent	1	2026-11-23 00:07:00+00	\N		update:26	0
153	1001	2	board	\N	2001	\N	{"action":"board","run_id":1,"role":"指挥长"}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	\N	sent	1	2026-11-23 00:07:00+00	21		update:27	0
154	1001	2	board	\N	2010	\N	{"action":"board","run_id":1,"role":"值班员"}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	\N	sent	1	2026-11-23 00:07:00+00	22		update:27	0
155	1001	2	board	\N	2000	\N	{"action":"board","run_id":1,"role":"联络员"}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	\N	sent	1	2026-11-23 00:07:00+00	12		update:27	0
156	1001	2	board	\N	2009	\N	{"action":"board","run_id":1,"role":"现场组"}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	\N	sent	1	2026-11-23 00:07:00+00	21		update:27	0
157	1001	2	board	\N	2010	\N	{"action":"board","run_id":1,"role":"现场组"}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	\N	sent	1	2026-11-23 00:07:00+00	23		update:27	0
158	1001	2	board	\N	-1001	\N	{"action":"board","run_id":1,"role":""}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	\N	sent	1	2026-11-23 00:07:00+00	12		update:27	0
159	1001	2	plan	plan-ended:1:1	2000	\N	{"action":"send","text":"🏁 【演练】防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	\N	sent	1	2026-11-23 00:07:00+00	13		update:27	0
160	1001	2	plan	plan-ended:1:10	2009	\N	{"action":"send","text":"🏁 【演练】防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	\N	sent	1	2026-11-23 00:07:00+00	22		update:27	0
161	1001	2	plan	plan-ended:1:11	2010	\N	{"action":"send","text":"🏁 【演练】防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	\N	sent	1	2026-11-23 00:07:00+00	24		update:27	0
162	1001	2	plan_record	plan-record:1:-1001:0:0	-1001	\N	{"action":"send","text":"【演练】防汛应急预案　处置记录\\n启动：2026年11月23日 08:05　周镇长（带班领导）\\n结束：2026年11月23日 08:07　周镇长（带班领导）　历时 2 分钟\\n依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改\\n\\n一、人员\\n· 指挥长：周镇长\\n· 值班员：马干事\\n· 联络员：李主任（管理员）\\n· 现场组：何主任、马干事\\n\\n二、步骤（完成 0/8）\\n1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）\\n2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）\\n3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）\\n4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）\\n5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）\\n6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）\\n7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）\\n8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）\\n\\n三、经过\\n08:05　周镇长（带班领导）：开始演练\\n08:05　平安报：通知 周镇长（指挥长）\\n08:05　平安报：通知 马干事（值班员）\\n08:05　平安报：通知 李主任（管理员）（联络员）\\n08:05　平安报：通知 何主任（现场组）\\n08:05　平安报：通知 马干事（现场组）\\n08:07　周镇长（带班领导）：结束","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	\N	sent	1	2026-11-23 00:07:00+00	14		update:27	0
163	1001	2	plan_record	plan-record:1:2001:0:0	2001	\N	{"action":"send","text":"【演练】防汛应急预案　处置记录\\n启动：2026年11月23日 08:05　周镇长（带班领导）\\n结束：2026年11月23日 08:07　周镇长（带班领导）　历时 2 分钟\\n依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改\\n\\n一、人员\\n· 指挥长：周镇长\\n· 值班员：马干事\\n· 联络员：李主任（管理员）\\n· 现场组：何主任、马干事\\n\\n二、步骤（完成 0/8）\\n1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）\\n2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）\\n3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）\\n4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）\\n5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）\\n6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）\\n7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）\\n8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）\\n\\n三、经过\\n08:05　周镇长（带班领导）：开始演练\\n08:05　平安报：通知 周镇长（指挥长）\\n08:05　平安报：通知 马干事（值班员）\\n08:05　平安报：通知 李主任（管理员）（联络员）\\n08:05　平安报：通知 何主任（现场组）\\n08:05　平安报：通知 马干事（现场组）\\n08:07　周镇长（带班领导）：结束","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	\N	sent	1	2026-11-23 00:07:00+00	22		update:27	0
164	1001	1	toast	\N	-1001	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	2026-11-23 00:07:15+00	sent	1	2026-11-23 00:07:00+00	\N		update:27	0
165	1001	4	settled	\N	-1001	\N	{"action":"edit","message_id":13,"text":"【演练】防汛应急预案：还有 8 步没有打勾：\\n· 1. 宣布启动，明确现场负责人\\n· 2. 电话通知沿河各村，转移路线、安置点就位\\n· 3. 带队到河堤现场，到位后报告\\n· 4. 危险路段拉警戒线、断交\\n· 5. 引导低洼处群众转移，守在现场\\n· 6. 向上级值班室电话报告，与水利、气象保持联系\\n· 7. 记录水位、人员、处置经过\\n· 8. 宣布解除，安排总结归档\\n结束后记为未完成。现在结束吗？\\n【演练】防汛应急预案 已经结束。","buttons":[]}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	2026-11-23 06:07:00+00	sent	1	2026-11-23 00:07:00+00	13		update:27	0
166	1001	1	answer	\N	2001	\N	{"action":"send","text":"处置记录，点一下看全文：","buttons":[[{"text":"11月23日 08:05 【演练】防汛应急预案","data":"plan_record:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:07:00+00	2026-11-23 00:07:00+00	2026-11-23 06:07:00+00	sent	1	2026-11-23 00:07:00+00	24		update:28	0
167	1001	2	matter	matter:1:-1001:0	-1001	\N	{"action":"notice","matter_id":1}	2026-11-23 00:15:00+00	2026-11-23 00:15:02+00	\N	sent	1	2026-11-23 00:16:00+00	17		update:29	0
168	1001	2	matter	matter:1:2001:0	2001	\N	{"action":"notice","matter_id":1}	2026-11-23 00:15:00+00	2026-11-23 00:15:02+00	\N	sent	1	2026-11-23 00:16:00+00	29		update:29	0
169	1001	4	card	\N	-1001	\N	{"action":"card","round_id":2}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	6		update:29	0
170	1001	4	card	\N	2001	\N	{"action":"card","round_id":2}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	7		update:29	0
171	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已收到：南坪村 11月23日 09:00 有事：南坪村二组停水，正在抢修","buttons":[[{"text":"🚨 报紧急","data":"urgent:1","url":null}],[{"text":"↩️ 撤回","data":"undo:12:1","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	5		update:29	0
172	1001	1	question	question:4	2013	\N	{"action":"send","text":"南坪村 11月23日 09:00 已报有事。现在要改为平安吗？（没有改动）","buttons":[[{"text":"改为平安","data":"q:4:0","url":null},{"text":"仍按有事","data":"q:4:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 12:15:00+00	sent	1	2026-11-23 00:15:00+00	7		update:30	0
173	1001	4	card	\N	-1001	\N	{"action":"card","round_id":2}	2026-11-23 00:15:00+00	2026-11-23 00:15:10+00	\N	sent	1	2026-11-23 00:16:00+00	6		update:31	0
174	1001	4	card	\N	2001	\N	{"action":"card","round_id":2}	2026-11-23 00:15:00+00	2026-11-23 00:15:10+00	\N	sent	1	2026-11-23 00:16:00+00	7		update:31	0
175	1001	1	receipt	\N	2014	\N	{"action":"send","text":"✅ 已收到：无事坡村 11月23日 09:00 平安。","buttons":[[{"text":"↩️ 撤回","data":"undo:13:1","url":null},{"text":"✏️ 更正","data":"fix:13","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	5		update:31	0
176	1001	1	question	question:5	2006	\N	{"action":"send","text":"这句话我没有把握：「平安里社区」\\n请点一下：平安里社区是平安，还是有事？（没有记录）","buttons":[[{"text":"✅ 平安","data":"q:5:0","url":null}],[{"text":"📝 有事要报","data":"q:5:1","url":null}],[{"text":"不是报送","data":"q:5:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 12:15:00+00	sent	1	2026-11-23 00:15:00+00	5		update:32	0
177	1001	1	question	question:6	2017	\N	{"action":"send","text":"这句话我没有把握：「实验幼儿园」\\n请点一下：实验幼儿园是平安，还是有事？（没有记录）","buttons":[[{"text":"✅ 平安","data":"q:6:0","url":null}],[{"text":"📝 有事要报","data":"q:6:1","url":null}],[{"text":"不是报送","data":"q:6:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 12:15:00+00	sent	1	2026-11-23 00:15:00+00	3		update:33	0
178	1001	1	question	question:7	2012	\N	{"action":"send","text":"石桥村：请点一下这是哪一批次的。（没有记录）","buttons":[[{"text":"11月23日 08:30","data":"q:7:0","url":null}],[{"text":"11月23日 09:00","data":"q:7:1","url":null}],[{"text":"不是报送","data":"q:7:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 12:15:00+00	sent	1	2026-11-23 00:15:00+00	5		update:34	0
179	1001	1	question	question:8	2007	\N	{"action":"send","text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）","buttons":[[{"text":"补报 11月22日 17:00","data":"q:8:0","url":null},{"text":"不是报送","data":"q:8:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 12:15:00+00	sent	1	2026-11-23 00:15:00+00	10		update:35	0
180	1001	1	question	question:9	2008	\N	{"action":"send","text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）","buttons":[[{"text":"补报 11月22日 17:00","data":"q:9:0","url":null},{"text":"不是报送","data":"q:9:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 12:15:00+00	sent	1	2026-11-23 00:15:00+00	3		update:36	0
181	1001	1	question	question:10	2015	\N	{"action":"send","text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）","buttons":[[{"text":"补报 11月22日 17:00","data":"q:10:0","url":null},{"text":"不是报送","data":"q:10:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 12:15:00+00	sent	1	2026-11-23 00:15:00+00	11		update:37	0
182	1001	4	question_closed	\N	2015	\N	{"action":"edit","message_id":11,"text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）\\n✔ 补报 11月22日 17:00","buttons":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 12:15:00+00	sent	1	2026-11-23 00:15:00+00	11		update:38	0
183	1001	1	toast	\N	2015	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 00:15:15+00	sent	1	2026-11-23 00:15:00+00	\N		update:38	0
184	1001	2	unlock	unlock:1:1	2000	\N	{"action":"send","text":"补报申请：青石镇中心小学 11月22日 17:00\\n内容：补报昨天的，因为停电没有网，平安\\n原因：停电没有网\\n申请人：曹老师（小学）","buttons":[[{"text":"同意补报","data":"unlock:1:1","url":null},{"text":"不同意","data":"unlock:1:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	14		update:38	0
185	1001	2	unlock	unlock:1:2	2001	\N	{"action":"send","text":"补报申请：青石镇中心小学 11月22日 17:00\\n内容：补报昨天的，因为停电没有网，平安\\n原因：停电没有网\\n申请人：曹老师（小学）","buttons":[[{"text":"同意补报","data":"unlock:1:1","url":null},{"text":"不同意","data":"unlock:1:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	25		update:38	0
186	1001	1	answer	\N	2015	\N	{"action":"send","text":"已转给带班领导，同意后记入：青石镇中心小学 11月22日 17:00 平安。原因：停电没有网","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	12		update:38	0
187	1001	1	question	question:11	2015	\N	{"action":"send","text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）","buttons":[[{"text":"补报 11月22日 17:00","data":"q:11:0","url":null},{"text":"不是报送","data":"q:11:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 12:15:00+00	sent	1	2026-11-23 00:15:00+00	14		update:39	0
188	1001	1	answer	\N	2000	\N	{"action":"send","text":"要现在查岗吗？只问此刻在岗的人，只在开放的时段内：\\n· 镇值班：08:00–11:30\\n· 防汛值班：08:00–11:30\\n· 校园值班：08:00–11:30","buttons":[[{"text":"📣 现在查岗：镇值班","data":"muster:1","url":null}],[{"text":"📣 现在查岗：防汛值班","data":"muster:2","url":null}],[{"text":"📣 现在查岗：校园值班","data":"muster:3","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 06:15:00+00	sent	1	2026-11-23 00:15:00+00	16		update:40	0
189	1001	2	muster	muster:1	2001	\N	{"action":"send","text":"📣 查岗（镇值班　带班）：请在 08:25 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 00:25:00+00	sent	1	2026-11-23 00:15:00+00	26		update:41	0
190	1001	2	muster	muster:2	2010	\N	{"action":"send","text":"📣 查岗（镇值班　值班）：请在 08:25 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 00:25:00+00	sent	1	2026-11-23 00:15:00+00	25		update:41	0
191	1001	1	toast	\N	2000	\N	{"action":"toast","query_id":"pressed","text":"已向 镇值班 在岗人员发出查岗，08:25 告诉您结果。","alert":false}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 00:15:15+00	sent	1	2026-11-23 00:15:00+00	\N		update:41	0
192	1001	0	call	\N	2010	\N	{"action":"call"}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	26		update:42	0
193	1001	0	file	incidentfile:1:2010:0	2010	\N	{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	27		update:42	0
194	1001	0	call	\N	2001	\N	{"action":"call"}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	27		update:42	0
195	1001	0	file	incidentfile:1:2001:0	2001	\N	{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	28		update:42	0
196	1001	0	call	\N	-1001	\N	{"action":"call"}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	15		update:42	0
197	1001	0	file	incidentfile:1:-1001:0	-1001	\N	{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	16		update:42	0
198	1001	1	receipt	\N	2005	\N	{"action":"send","text":"✅ 已收到首报：事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）\\n正在通知：马干事、周镇长、值班群\\n✅ 首报：08:15，时限 08:45（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\\n⏳ 书面上报：09:15 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\\n⏳ 逐级上报：10:15 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\\n👁 伤亡变化补报：12月23日 08:15 前有变化就报（30 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）\\n提醒：涉密内容不上群，请走机要渠道。","buttons":[[{"text":"📝 续报","data":"more:3:0","url":null},{"text":"🏁 终报","data":"more:3:1","url":null}],[{"text":"📋 经过","data":"story:3","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	sent	1	2026-11-23 00:15:00+00	5		update:42	0
199	1001	1	question	question:12	2005	\N	{"action":"send","text":"事件3：已经先通知上去了。是哪个单位的？请点一下。","buttons":[[{"text":"南坪村","data":"q:12:0","url":null}],[{"text":"无事坡村","data":"q:12:1","url":null}],[{"text":"实验幼儿园","data":"q:12:2","url":null}],[{"text":"跳过","data":"q:12:3","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	2026-11-23 12:15:00+00	sent	1	2026-11-23 00:15:00+00	6		update:42	0
200	1001	2	muster	muster:3	2001	\N	{"action":"send","text":"📣 查岗（镇值班　带班）：请在 08:26 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:3","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:16:00+00	2026-11-23 00:16:00+00	2026-11-23 00:26:00+00	sent	1	2026-11-23 00:16:00+00	30		beat:00:16:00	0
201	1001	2	muster	muster:4	2010	\N	{"action":"send","text":"📣 查岗（镇值班　值班）：请在 08:26 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:4","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:16:00+00	2026-11-23 00:16:00+00	2026-11-23 00:26:00+00	sent	1	2026-11-23 00:16:00+00	28		beat:00:16:00	0
202	1001	0	call	\N	2010	\N	{"action":"call"}	2026-11-23 00:20:00+00	2026-11-23 00:20:00+00	\N	sent	1	2026-11-23 00:20:00+00	29		beat:00:20:00	0
203	1001	0	call	\N	2001	\N	{"action":"call"}	2026-11-23 00:20:00+00	2026-11-23 00:20:00+00	\N	sent	1	2026-11-23 00:20:00+00	31		beat:00:20:00	0
204	1001	0	call	\N	-1001	\N	{"action":"call"}	2026-11-23 00:20:00+00	2026-11-23 00:20:00+00	\N	sent	1	2026-11-23 00:20:00+00	18		beat:00:20:00	0
205	1001	0	call	\N	2001	\N	{"action":"call"}	2026-11-23 00:25:00+00	2026-11-23 00:25:00+00	\N	sent	1	2026-11-23 00:25:00+00	32		beat:00:25:00	0
206	1001	0	incident	clock:2:ask:10	2009	\N	{"action":"send","text":"🚨 事件1　东沟村\\n⏳ 还有 10 分钟：08:35 前书面上报（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）","buttons":[[{"text":"✅ 已书面上报","data":"met:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:25:00+00	2026-11-23 00:25:00+00	\N	sent	1	2026-11-23 00:25:00+00	23		beat:00:25:00	0
207	1001	0	incident	clock:6:ask:10	2009	\N	{"action":"send","text":"🚨 事件2　青石镇中心小学\\n⏳ 还有 10 分钟：08:35 前书面上报（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）","buttons":[[{"text":"✅ 已书面上报","data":"met:6","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:25:00+00	2026-11-23 00:25:00+00	\N	sent	1	2026-11-23 00:25:00+00	24		beat:00:25:00	0
208	1001	2	muster_result	muster-result:11:2	2001	\N	{"action":"send","text":"📣 镇值班 08:15 查岗结果（未答 2）\\n带班 周镇长　❌ 未答\\n值班 马干事　❌ 未答","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:25:00+00	2026-11-23 00:25:00+00	\N	sent	1	2026-11-23 00:25:00+00	33		beat:00:25:00	0
209	1001	2	muster_result	muster-result:11:1	2000	\N	{"action":"send","text":"📣 镇值班 08:15 查岗结果（未答 2）\\n带班 周镇长　❌ 未答\\n值班 马干事　❌ 未答","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:25:00+00	2026-11-23 00:25:00+00	\N	sent	1	2026-11-23 00:25:00+00	17		beat:00:25:00	0
210	1001	2	muster_result	muster-result:1:2	2001	\N	{"action":"send","text":"📣 镇值班 08:16 查岗结果（未答 2）\\n带班 周镇长　❌ 未答\\n值班 马干事　❌ 未答","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:26:00+00	2026-11-23 00:26:00+00	\N	sent	1	2026-11-23 00:26:00+00	34		beat:00:26:00	0
211	1001	0	call	\N	2001	\N	{"action":"call"}	2026-11-23 00:30:00+00	2026-11-23 00:30:00+00	\N	sent	1	2026-11-23 00:30:00+00	35		beat:00:30:00	0
212	1001	2	muster	muster:5	2003	\N	{"action":"send","text":"📣 查岗（防汛值班　值班）：请在 08:42 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:5","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:32:00+00	2026-11-23 00:32:00+00	2026-11-23 00:42:00+00	sent	1	2026-11-23 00:32:00+00	6		beat:00:32:00	0
213	1001	0	call	\N	2000	\N	{"action":"call"}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	18		beat:00:35:00	0
214	1001	0	file	incidentfile:1:2000:0	2000	\N	{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	19		beat:00:35:00	0
215	1001	0	incident	silent:1:1:2026-11-23 00:35:00+00:00	2009	\N	{"action":"send","text":"🕐 事件1　东沟村：已 60 分钟没有新消息。还在处理吗？","buttons":[[{"text":"🕐 还在处理","data":"still:1","url":null},{"text":"📝 续报","data":"more:1:0","url":null}],[{"text":"🏁 终报","data":"more:1:1","url":null},{"text":"✔️ 办结","data":"close:1","url":null}],[{"text":"📋 经过","data":"story:1","url":null},{"text":"📄 值班快报","data":"bulletin:1","url":null},{"text":"🏷 定级","data":"grade:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	25		beat:00:35:00	0
216	1001	0	incident	others:1:1:2026-11-23 00:35:00+00:00:11	2010	\N	{"action":"send","text":"🕐 事件1　东沟村：由何主任接收，但已 60 分钟没有消息。需要时请接手。","buttons":[[{"text":"✋ 我来接手","data":"take:1:1","url":null},{"text":"📋 经过","data":"story:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	30		beat:00:35:00	0
217	1001	0	incident	others:1:1:2026-11-23 00:35:00+00:00:2	2001	\N	{"action":"send","text":"🕐 事件1　东沟村：由何主任接收，但已 60 分钟没有消息。需要时请接手。","buttons":[[{"text":"✋ 我来接手","data":"take:1:1","url":null},{"text":"📋 经过","data":"story:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	36		beat:00:35:00	0
218	1001	0	incident	clock:2:late:10	2009	\N	{"action":"send","text":"🚨 事件1　东沟村\\n⌛ 已超过时限：书面上报应在 08:35 前（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）","buttons":[[{"text":"✅ 已书面上报","data":"met:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	26		beat:00:35:00	0
219	1001	0	incident	silent:2:1:2026-11-23 00:35:00+00:00	2009	\N	{"action":"send","text":"🕐 事件2　青石镇中心小学：终报已到，60 分钟没有办结。请看过后点「办结」。","buttons":[[{"text":"🕐 还在处理","data":"still:2","url":null},{"text":"📝 续报","data":"more:2:0","url":null}],[{"text":"🏁 终报","data":"more:2:1","url":null},{"text":"✔️ 办结","data":"close:2","url":null}],[{"text":"📋 经过","data":"story:2","url":null},{"text":"📄 值班快报","data":"bulletin:2","url":null},{"text":"🏷 定级","data":"grade:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	27		beat:00:35:00	0
220	1001	0	incident	others:2:1:2026-11-23 00:35:00+00:00:8	2007	\N	{"action":"send","text":"🕐 事件2　青石镇中心小学：由何主任接收，但已 60 分钟没有消息。需要时请接手。","buttons":[[{"text":"✋ 我来接手","data":"take:2:1","url":null},{"text":"📋 经过","data":"story:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	11		beat:00:35:00	0
221	1001	0	incident	others:2:1:2026-11-23 00:35:00+00:00:11	2010	\N	{"action":"send","text":"🕐 事件2　青石镇中心小学：由何主任接收，但已 60 分钟没有消息。需要时请接手。","buttons":[[{"text":"✋ 我来接手","data":"take:2:1","url":null},{"text":"📋 经过","data":"story:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	31		beat:00:35:00	0
222	1001	0	incident	others:2:1:2026-11-23 00:35:00+00:00:2	2001	\N	{"action":"send","text":"🕐 事件2　青石镇中心小学：由何主任接收，但已 60 分钟没有消息。需要时请接手。","buttons":[[{"text":"✋ 我来接手","data":"take:2:1","url":null},{"text":"📋 经过","data":"story:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	37		beat:00:35:00	0
223	1001	0	incident	clock:6:late:10	2009	\N	{"action":"send","text":"🚨 事件2　青石镇中心小学\\n⌛ 已超过时限：书面上报应在 08:35 前（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）","buttons":[[{"text":"✅ 已书面上报","data":"met:6","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	28		beat:00:35:00	0
224	1001	1	answer	\N	2001	\N	{"action":"send","text":"应急预案：\\n· 防汛应急预案","buttons":[[{"text":"🚨 启动 防汛应急预案","data":"plan:1:0","url":null},{"text":"🎓 演练 防汛应急预案","data":"plan:1:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	2026-11-23 06:35:00+00	sent	1	2026-11-23 00:35:00+00	39		update:43	0
225	1001	1	answer	\N	2001	\N	{"action":"send","text":"【演练】防汛应急预案\\n将通知下列人员，每条消息都写明【演练】：\\n· 指挥长：周镇长\\n· 值班员：马干事\\n· 联络员：李主任（管理员）\\n· 现场组：何主任、马干事","buttons":[[{"text":"🎓 确认开始演练","data":"plan_start:1:1:29923235","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	2026-11-23 06:35:00+00	sent	1	2026-11-23 00:35:00+00	40		update:44	0
226	1001	2	board	\N	2001	\N	{"action":"board","run_id":2,"role":"指挥长"}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	41		update:45	0
227	1001	2	board	\N	2010	\N	{"action":"board","run_id":2,"role":"值班员"}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	32		update:45	0
228	1001	2	board	\N	2000	\N	{"action":"board","run_id":2,"role":"联络员"}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	20		update:45	0
229	1001	2	board	\N	2009	\N	{"action":"board","run_id":2,"role":"现场组"}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	29		update:45	0
230	1001	2	board	\N	2010	\N	{"action":"board","run_id":2,"role":"现场组"}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	33		update:45	0
231	1001	2	board	\N	-1001	\N	{"action":"board","run_id":2,"role":""}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	\N	sent	1	2026-11-23 00:35:00+00	19		update:45	0
232	1001	1	toast	\N	2001	\N	{"action":"toast","query_id":"pressed","text":"✅ 已启动：【演练】防汛应急预案","alert":false}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	2026-11-23 00:35:15+00	sent	1	2026-11-23 00:35:00+00	\N		update:45	0
233	1001	4	settled	\N	2001	\N	{"action":"edit","message_id":40,"text":"【演练】防汛应急预案\\n将通知下列人员，每条消息都写明【演练】：\\n· 指挥长：周镇长\\n· 值班员：马干事\\n· 联络员：李主任（管理员）\\n· 现场组：何主任、马干事\\n✅ 已启动：【演练】防汛应急预案","buttons":[]}	2026-11-23 00:35:00+00	2026-11-23 00:35:00+00	2026-11-23 06:35:00+00	sent	1	2026-11-23 00:35:00+00	40		update:45	0
234	1001	0	call	\N	2010	\N	{"action":"call"}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	\N	sent	1	2026-11-23 00:37:00+00	34		update:46	0
235	1001	0	call	\N	2001	\N	{"action":"call"}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	\N	sent	1	2026-11-23 00:37:00+00	42		update:46	0
236	1001	0	call	\N	-1001	\N	{"action":"call"}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	\N	sent	1	2026-11-23 00:37:00+00	20		update:46	0
237	1001	1	receipt	\N	2002	\N	{"action":"send","text":"✅ 已收到首报：事件4　东沟村\\n正在通知：马干事、周镇长、值班群\\n✅ 首报：08:37，时限 09:07（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\\n⏳ 书面上报：09:37 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\\n⏳ 逐级上报：10:37 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\\n👁 伤亡变化补报：11月30日 08:37 前有变化就报（道路交通事故、火灾 7 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）\\n提醒：涉密内容不上群，请走机要渠道。","buttons":[[{"text":"📝 续报","data":"more:4:0","url":null},{"text":"🏁 终报","data":"more:4:1","url":null}],[{"text":"📋 经过","data":"story:4","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	\N	sent	1	2026-11-23 00:37:00+00	4		update:46	0
238	1001	1	question	question:13	2002	\N	{"action":"send","text":"事件4：大约什么时候发生的？例如「23:30」。不清楚可以跳过。","buttons":[[{"text":"刚刚","data":"q:13:0","url":null},{"text":"跳过","data":"q:13:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 01:07:00+00	sent	1	2026-11-23 00:37:00+00	5		update:46	0
239	1001	1	question	question:14	2016	\N	{"action":"send","text":"请马上说：什么时间、什么地点、发生了什么。不用等弄清楚，先报再补；可以发照片、位置。涉密的走机要渠道。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 01:07:00+00	sent	1	2026-11-23 00:37:00+00	5		update:47	0
240	1001	1	toast	\N	2003	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 00:37:15+00	sent	1	2026-11-23 00:37:00+00	\N		update:48	0
241	1001	1	question	question:15	2003	\N	{"action":"send","text":"请说一下柳湾村发生了什么（时间、地点、情况），可以发照片。涉密不上群。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 01:07:00+00	sent	1	2026-11-23 00:37:00+00	7		update:48	0
242	1001	1	toast	\N	2014	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 00:37:15+00	sent	1	2026-11-23 00:37:00+00	\N		update:49	0
243	1001	1	question	question:16	2014	\N	{"action":"send","text":"请发送 无事坡村 11月23日 09:00 更正后的内容：平安，或者发生了什么。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 01:07:00+00	sent	1	2026-11-23 00:37:00+00	6		update:49	0
244	1001	4	question_closed	\N	2008	\N	{"action":"edit","message_id":3,"text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）\\n✔ 补报 11月22日 17:00","buttons":[]}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 12:37:00+00	sent	1	2026-11-23 00:37:00+00	3		update:50	0
245	1001	1	toast	\N	2008	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 00:37:15+00	sent	1	2026-11-23 00:37:00+00	\N		update:50	0
246	1001	1	question	question:17	2008	\N	{"action":"send","text":"青石镇中心小学 11月22日 17:00 已封口。请发送补报的原因，由带班领导同意后记入。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 01:07:00+00	sent	1	2026-11-23 00:37:00+00	4		update:50	0
247	1001	1	question	question:18	2011	\N	{"action":"send","text":"请说明更正 东沟村 11月23日 09:00 平安的原因。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 01:07:00+00	sent	1	2026-11-23 00:37:00+00	10		update:51	0
248	1001	1	toast	\N	2011	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 00:37:15+00	sent	1	2026-11-23 00:37:00+00	\N		update:51	0
249	1001	1	question	question:19	2015	\N	{"action":"send","text":"请发送事件2 的续报：只说变化的情况，可以发照片。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 01:07:00+00	sent	1	2026-11-23 00:37:00+00	15		update:52	0
250	1001	1	toast	\N	2015	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:37:00+00	2026-11-23 00:37:00+00	2026-11-23 00:37:15+00	sent	1	2026-11-23 00:37:00+00	\N		update:52	0
251	1001	4	card	\N	2001	\N	{"action":"card","round_id":8}	2026-11-23 00:40:00+00	2026-11-23 00:40:00+00	\N	sent	1	2026-11-23 00:40:00+00	44		beat:00:40:00	0
252	1001	2	board	\N	2001	\N	{"action":"board","run_id":2,"role":"指挥长"}	2026-11-23 00:40:00+00	2026-11-23 00:40:00+00	\N	sent	1	2026-11-23 00:40:00+00	41		beat:00:40:00	0
253	1001	2	board	\N	-1001	\N	{"action":"board","run_id":2,"role":""}	2026-11-23 00:40:00+00	2026-11-23 00:40:00+00	\N	sent	1	2026-11-23 00:40:00+00	19		beat:00:40:00	0
254	1001	2	plan	plan-ask:9:1:2	2001	\N	{"action":"send","text":"⏰ 【演练】防汛应急预案：已到时间，还没有打勾的步骤\\n1. 宣布启动，明确现场负责人\\n做完请点一下。","buttons":[[{"text":"☐ 1. 宣布启动，明确现场负责人","data":"tick:9","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:40:00+00	2026-11-23 00:40:00+00	\N	sent	1	2026-11-23 00:40:00+00	43		beat:00:40:00	0
255	1001	0	call	\N	2010	\N	{"action":"call"}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	\N	sent	1	2026-11-23 00:42:00+00	35		beat:00:42:00	0
256	1001	0	call	\N	2001	\N	{"action":"call"}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	\N	sent	1	2026-11-23 00:42:00+00	45		beat:00:42:00	0
257	1001	0	call	\N	-1001	\N	{"action":"call"}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	\N	sent	1	2026-11-23 00:42:00+00	21		beat:00:42:00	0
258	1001	2	muster_result	muster-result:2:2	2001	\N	{"action":"send","text":"📣 防汛值班 08:32 查岗结果（未答 1）\\n值班 赵姐　❌ 未答","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	\N	sent	1	2026-11-23 00:42:00+00	46		beat:00:42:00	0
259	1001	1	answer	\N	2000	\N	{"action":"send","text":"要现在查岗吗？只问此刻在岗的人，只在开放的时段内：\\n· 镇值班：08:00–11:30\\n· 防汛值班：08:00–11:30\\n· 校园值班：08:00–11:30","buttons":[[{"text":"📣 现在查岗：镇值班","data":"muster:1","url":null}],[{"text":"📣 现在查岗：防汛值班","data":"muster:2","url":null}],[{"text":"📣 现在查岗：校园值班","data":"muster:3","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 06:42:00+00	sent	1	2026-11-23 00:42:00+00	22		update:53	0
260	1001	2	muster	muster:6	2003	\N	{"action":"send","text":"📣 查岗（防汛值班　值班）：请在 08:52 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:6","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 00:52:00+00	sent	1	2026-11-23 00:42:00+00	8		update:54	0
261	1001	1	toast	\N	2000	\N	{"action":"toast","query_id":"pressed","text":"已向 防汛值班 在岗人员发出查岗，08:52 告诉您结果。","alert":false}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 00:42:15+00	sent	1	2026-11-23 00:42:00+00	\N		update:54	0
262	1001	1	answer	\N	-1001	\N	{"action":"send","text":"【演练】防汛应急预案：还有 8 步没有打勾：\\n· 1. 宣布启动，明确现场负责人\\n· 2. 电话通知沿河各村，转移路线、安置点就位\\n· 3. 带队到河堤现场，到位后报告\\n· 4. 危险路段拉警戒线、断交\\n· 5. 引导低洼处群众转移，守在现场\\n· 6. 向上级值班室电话报告，与水利、气象保持联系\\n· 7. 记录水位、人员、处置经过\\n· 8. 宣布解除，安排总结归档\\n结束后记为未完成。现在结束吗？","buttons":[[{"text":"🏁 确认结束","data":"plan_end:2:1","url":null}]],"reply_to":19,"media":[]}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 06:42:00+00	sent	1	2026-11-23 00:42:00+00	22		update:55	0
263	1001	1	toast	\N	-1001	\N	{"action":"toast","query_id":"pressed","text":"","alert":false}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 00:42:15+00	sent	1	2026-11-23 00:42:00+00	\N		update:55	0
264	1001	1	answer	\N	2001	\N	{"action":"send","text":"应急预案：\\n· 防汛应急预案\\n▶️ 进行中：【演练】防汛应急预案　0/8","buttons":[[{"text":"🏁 结束 【演练】防汛应急预案","data":"plan_end:2:0","url":null}],[{"text":"🚨 启动 防汛应急预案","data":"plan:1:0","url":null},{"text":"🎓 演练 防汛应急预案","data":"plan:1:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 06:42:00+00	sent	1	2026-11-23 00:42:00+00	48		update:56	0
265	1001	1	answer	\N	2001	\N	{"action":"send","text":"⚠️ 这是真的启动，不是演练：防汛应急预案\\n将通知：\\n· 指挥长：周镇长\\n· 值班员：马干事\\n· 联络员：李主任（管理员）\\n· 现场组：何主任、马干事","buttons":[[{"text":"🚨 确认启动","data":"plan_start:1:0:29923242","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 06:42:00+00	sent	1	2026-11-23 00:42:00+00	49		update:57	0
266	1001	0	board	\N	2001	\N	{"action":"board","run_id":3,"role":"指挥长"}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	\N	sent	1	2026-11-23 00:42:00+00	50		update:58	0
267	1001	0	board	\N	2010	\N	{"action":"board","run_id":3,"role":"值班员"}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	\N	sent	1	2026-11-23 00:42:00+00	36		update:58	0
268	1001	0	board	\N	2000	\N	{"action":"board","run_id":3,"role":"联络员"}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	\N	sent	1	2026-11-23 00:42:00+00	23		update:58	0
269	1001	0	board	\N	2009	\N	{"action":"board","run_id":3,"role":"现场组"}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	\N	sent	1	2026-11-23 00:42:00+00	30		update:58	0
270	1001	0	board	\N	2010	\N	{"action":"board","run_id":3,"role":"现场组"}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	\N	sent	1	2026-11-23 00:42:00+00	37		update:58	0
271	1001	0	board	\N	-1001	\N	{"action":"board","run_id":3,"role":""}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	\N	sent	1	2026-11-23 00:42:00+00	23		update:58	0
272	1001	1	toast	\N	2001	\N	{"action":"toast","query_id":"pressed","text":"✅ 已启动：防汛应急预案","alert":false}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 00:42:15+00	sent	1	2026-11-23 00:42:00+00	\N		update:58	0
273	1001	4	settled	\N	2001	\N	{"action":"edit","message_id":49,"text":"⚠️ 这是真的启动，不是演练：防汛应急预案\\n将通知：\\n· 指挥长：周镇长\\n· 值班员：马干事\\n· 联络员：李主任（管理员）\\n· 现场组：何主任、马干事\\n✅ 已启动：防汛应急预案","buttons":[]}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 06:42:00+00	sent	1	2026-11-23 00:42:00+00	49		update:58	0
274	1001	1	answer	\N	2001	\N	{"action":"send","text":"应急预案：\\n· 防汛应急预案\\n▶️ 进行中：防汛应急预案　0/8\\n▶️ 进行中：【演练】防汛应急预案　0/8","buttons":[[{"text":"🏁 结束 防汛应急预案","data":"plan_end:3:0","url":null}],[{"text":"🏁 结束 【演练】防汛应急预案","data":"plan_end:2:0","url":null}],[{"text":"🚨 启动 防汛应急预案","data":"plan:1:0","url":null},{"text":"🎓 演练 防汛应急预案","data":"plan:1:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 06:42:00+00	sent	1	2026-11-23 00:42:00+00	52		update:59	0
275	1001	1	answer	\N	2001	\N	{"action":"send","text":"⚠️ 这是真的启动，不是演练：防汛应急预案\\n将通知：\\n· 指挥长：周镇长\\n· 值班员：马干事\\n· 联络员：李主任（管理员）\\n· 现场组：何主任、马干事","buttons":[[{"text":"🚨 确认启动","data":"plan_start:1:0:29923242","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 06:42:00+00	sent	1	2026-11-23 00:42:00+00	53		update:60	0
276	1001	1	answer	\N	-1001	\N	{"action":"send","text":"防汛应急预案：还有 8 步没有打勾：\\n· 1. 宣布启动，明确现场负责人\\n· 2. 电话通知沿河各村，转移路线、安置点就位\\n· 3. 带队到河堤现场，到位后报告\\n· 4. 危险路段拉警戒线、断交\\n· 5. 引导低洼处群众转移，守在现场\\n· 6. 向上级值班室电话报告，与水利、气象保持联系\\n· 7. 记录水位、人员、处置经过\\n· 8. 宣布解除，安排总结归档\\n结束后记为未完成。现在结束吗？","buttons":[[{"text":"🏁 确认结束","data":"plan_end:3:1","url":null}]],"reply_to":23,"media":[]}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 06:42:00+00	sent	1	2026-11-23 00:42:00+00	24		update:61	0
277	1001	1	toast	\N	-1001	\N	{"action":"toast","query_id":"pressed","text":"","alert":false}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 00:42:15+00	sent	1	2026-11-23 00:42:00+00	\N		update:61	0
278	1001	1	answer	\N	2000	\N	{"action":"send","text":"南坪村　信息员 的加入链接（72 小时内有效，只能用一次）：\\nhttps://t.me/pinganbao_bot?start=32b159b9d01d482c4be4c49d","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:42:00+00	2026-11-23 00:42:00+00	2026-11-23 06:42:00+00	sent	1	2026-11-23 00:42:00+00	25		update:62	0
279	1001	0	call	\N	2000	\N	{"action":"call"}	2026-11-23 00:45:00+00	2026-11-23 00:45:00+00	\N	sent	1	2026-11-23 00:45:00+00	26		beat:00:45:00	0
280	1001	3	reminder	remind:10:2:4:0	2003	\N	{"action":"remind","occurrences":[10],"escalated":false}	2026-11-23 00:45:00+00	2026-11-23 00:45:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:45:00+00	9		beat:00:45:00	0
281	1001	3	reminder	remind:11:2:5:0	2004	\N	{"action":"remind","occurrences":[11],"escalated":false}	2026-11-23 00:45:00+00	2026-11-23 00:45:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:45:00+00	4		beat:00:45:00	0
282	1001	3	reminder	remind:11:2:13:0	2012	\N	{"action":"remind","occurrences":[11],"escalated":false}	2026-11-23 00:45:00+00	2026-11-23 00:45:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:45:00+00	6		beat:00:45:00	0
283	1001	3	reminder	remind:14:2:7:0	2006	\N	{"action":"remind","occurrences":[14],"escalated":false}	2026-11-23 00:45:00+00	2026-11-23 00:45:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:45:00+00	6		beat:00:45:00	0
284	1001	3	reminder	remind:14:2:17:0	2016	\N	{"action":"remind","occurrences":[14],"escalated":false}	2026-11-23 00:45:00+00	2026-11-23 00:45:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:45:00+00	6		beat:00:45:00	0
285	1001	3	reminder	remind:15:2:8:0	2007	\N	{"action":"remind","occurrences":[15],"escalated":false}	2026-11-23 00:45:00+00	2026-11-23 00:45:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:45:00+00	12		beat:00:45:00	0
286	1001	3	reminder	remind:15:2:16:0	2015	\N	{"action":"remind","occurrences":[15],"escalated":false}	2026-11-23 00:45:00+00	2026-11-23 00:45:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:45:00+00	16		beat:00:45:00	0
287	1001	3	reminder	remind:16:2:6:0	2005	\N	{"action":"remind","occurrences":[16],"escalated":false}	2026-11-23 00:45:00+00	2026-11-23 00:45:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:45:00+00	7		beat:00:45:00	0
288	1001	3	reminder	remind:16:2:19:0	2018	\N	{"action":"remind","occurrences":[16],"escalated":false}	2026-11-23 00:45:00+00	2026-11-23 00:45:00+00	2026-11-23 05:00:00+00	sent	1	2026-11-23 00:45:00+00	4		beat:00:45:00	0
289	1001	0	call	\N	2001	\N	{"action":"call"}	2026-11-23 00:47:00+00	2026-11-23 00:47:00+00	\N	sent	1	2026-11-23 00:47:00+00	54		beat:00:47:00	0
290	1001	0	board	\N	2001	\N	{"action":"board","run_id":3,"role":"指挥长"}	2026-11-23 00:47:00+00	2026-11-23 00:47:00+00	\N	sent	1	2026-11-23 00:47:00+00	50		beat:00:47:00	0
291	1001	0	board	\N	-1001	\N	{"action":"board","run_id":3,"role":""}	2026-11-23 00:47:00+00	2026-11-23 00:47:00+00	\N	sent	1	2026-11-23 00:47:00+00	23		beat:00:47:00	0
292	1001	0	plan	plan-ask:17:1:2	2001	\N	{"action":"send","text":"⏰ 防汛应急预案：已到时间，还没有打勾的步骤\\n1. 宣布启动，明确现场负责人\\n做完请点一下。","buttons":[[{"text":"☐ 1. 宣布启动，明确现场负责人","data":"tick:17","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:47:00+00	2026-11-23 00:47:00+00	\N	sent	1	2026-11-23 00:47:00+00	55		beat:00:47:00	0
293	1001	4	card	card:3	-1001	\N	{"action":"card","round_id":6}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		beat:00:50:00	0
294	1001	4	card	card:4	2001	\N	{"action":"card","round_id":6}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		beat:00:50:00	0
295	1001	3	reminder	remind:43:1:8:0	2007	\N	{"action":"remind","occurrences":[43],"escalated":false}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 05:10:00+00	queued	0	\N	\N		beat:00:50:00	0
296	1001	3	reminder	remind:43:1:16:0	2015	\N	{"action":"remind","occurrences":[43],"escalated":false}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 05:10:00+00	queued	0	\N	\N		beat:00:50:00	0
297	1001	2	summary	summary:6:1:-1001:0:0	-1001	\N	{"action":"send","text":"📋 防汛汇总　11月23日 08:30\\n应报 1　已报 0　按时 0　迟报 0　未报 1　免报 0\\n未报：石桥村\\n🚨 突发事件进行中 1 件：\\n事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）：刚刚山体滑坡，路断了（还没有人接收）","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		beat:00:50:00	0
298	1001	2	summary	summary:6:1:2001:0:0	2001	\N	{"action":"send","text":"📋 防汛汇总　11月23日 08:30\\n应报 1　已报 0　按时 0　迟报 0　未报 1　免报 0\\n未报：石桥村\\n🚨 突发事件进行中 1 件：\\n事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）：刚刚山体滑坡，路断了（还没有人接收）","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		beat:00:50:00	0
299	1001	2	board	board:7	2001	\N	{"action":"board","run_id":2,"role":"指挥长"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		beat:00:50:00	0
300	1001	2	board	board:12	-1001	\N	{"action":"board","run_id":2,"role":""}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		beat:00:50:00	0
301	1001	2	board	board:8	2010	\N	{"action":"board","run_id":2,"role":"值班员"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		beat:00:50:00	0
302	1001	2	plan	plan-ask:9:2:2	2001	\N	{"action":"send","text":"⏰ 【演练】防汛应急预案：已到时间，还没有打勾的步骤\\n1. 宣布启动，明确现场负责人\\n做完请点一下。","buttons":[[{"text":"☐ 1. 宣布启动，明确现场负责人","data":"tick:9","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		beat:00:50:00	0
303	1001	2	plan	plan-ask:10:1:11	2010	\N	{"action":"send","text":"⏰ 【演练】防汛应急预案：已到时间，还没有打勾的步骤\\n2. 电话通知沿河各村，转移路线、安置点就位\\n做完请点一下。","buttons":[[{"text":"☐ 2. 电话通知沿河各村，转移路线、安置点就位","data":"tick:10","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		beat:00:50:00	0
304	1001	2	matter	matter:2:-1001:0	-1001	\N	{"action":"notice","matter_id":2}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:63	0
305	1001	2	matter	matter:2:2001:0	2001	\N	{"action":"notice","matter_id":2}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:63	0
306	1001	4	card	card:5	-1001	\N	{"action":"card","round_id":2}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:63	0
307	1001	4	card	card:6	2001	\N	{"action":"card","round_id":2}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:63	0
308	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第2件情况：南坪村第1处路面塌陷，已拉警戒线\\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:2","url":null}],[{"text":"↩️ 撤回","data":"undo:12:2","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:63	0
309	1001	2	matter	matter:3:-1001:0	-1001	\N	{"action":"notice","matter_id":3}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:64	0
310	1001	2	matter	matter:3:2001:0	2001	\N	{"action":"notice","matter_id":3}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:64	0
311	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第3件情况：南坪村第2处路面塌陷，已拉警戒线\\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:3","url":null}],[{"text":"↩️ 撤回","data":"undo:12:3","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:64	0
312	1001	2	matter	matter:4:-1001:0	-1001	\N	{"action":"notice","matter_id":4}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:65	0
313	1001	2	matter	matter:4:2001:0	2001	\N	{"action":"notice","matter_id":4}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:65	0
314	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第4件情况：南坪村第3处路面塌陷，已拉警戒线\\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:4","url":null}],[{"text":"↩️ 撤回","data":"undo:12:4","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:65	0
315	1001	2	matter	matter:5:-1001:0	-1001	\N	{"action":"notice","matter_id":5}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:66	0
316	1001	2	matter	matter:5:2001:0	2001	\N	{"action":"notice","matter_id":5}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:66	0
317	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第5件情况：南坪村第4处路面塌陷，已拉警戒线\\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:5","url":null}],[{"text":"↩️ 撤回","data":"undo:12:5","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:66	0
318	1001	2	matter	matter:6:-1001:0	-1001	\N	{"action":"notice","matter_id":6}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:67	0
319	1001	2	matter	matter:6:2001:0	2001	\N	{"action":"notice","matter_id":6}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:67	0
320	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第6件情况：南坪村第5处路面塌陷，已拉警戒线\\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:6","url":null}],[{"text":"↩️ 撤回","data":"undo:12:6","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:67	0
321	1001	2	matter	matter:7:-1001:0	-1001	\N	{"action":"notice","matter_id":7}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:68	0
322	1001	2	matter	matter:7:2001:0	2001	\N	{"action":"notice","matter_id":7}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:68	0
323	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第7件情况：南坪村第6处路面塌陷，已拉警戒线\\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:7","url":null}],[{"text":"↩️ 撤回","data":"undo:12:7","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:68	0
324	1001	2	matter	matter:8:-1001:0	-1001	\N	{"action":"notice","matter_id":8}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:69	0
325	1001	2	matter	matter:8:2001:0	2001	\N	{"action":"notice","matter_id":8}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:69	0
326	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第8件情况：南坪村第7处路面塌陷，已拉警戒线\\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:8","url":null}],[{"text":"↩️ 撤回","data":"undo:12:8","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:69	0
327	1001	2	matter	matter:9:-1001:0	-1001	\N	{"action":"notice","matter_id":9}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:70	0
328	1001	2	matter	matter:9:2001:0	2001	\N	{"action":"notice","matter_id":9}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:70	0
329	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第9件情况：南坪村第8处路面塌陷，已拉警戒线\\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:9","url":null}],[{"text":"↩️ 撤回","data":"undo:12:9","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:70	0
330	1001	2	matter	matter:10:-1001:0	-1001	\N	{"action":"notice","matter_id":10}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:71	0
331	1001	2	matter	matter:10:2001:0	2001	\N	{"action":"notice","matter_id":10}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:71	0
332	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第10件情况：南坪村第9处路面塌陷，已拉警戒线\\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:10","url":null}],[{"text":"↩️ 撤回","data":"undo:12:10","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:71	0
333	1001	2	matter	matter:11:-1001:0	-1001	\N	{"action":"notice","matter_id":11}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:72	0
334	1001	2	matter	matter:11:2001:0	2001	\N	{"action":"notice","matter_id":11}	2026-11-23 00:50:00+00	2026-11-23 00:50:02+00	\N	queued	0	\N	\N		update:72	0
335	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第11件情况：南坪村第10处路面塌陷，已拉警戒线\\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:11","url":null}],[{"text":"↩️ 撤回","data":"undo:12:11","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:72	0
336	1001	2	matter_flood	\N	-1001	\N	{"action":"send","text":"🟠 秦文书（南坪） 一分钟内报了很多条情况，后面的不再一条条转发，都记在汇总里。请发 /status 看，或者直接联系。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:73	0
337	1001	2	matter_flood	\N	2001	\N	{"action":"send","text":"🟠 秦文书（南坪） 一分钟内报了很多条情况，后面的不再一条条转发，都记在汇总里。请发 /status 看，或者直接联系。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:73	0
338	1001	1	receipt	\N	2013	\N	{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第12件情况：南坪村第11处路面塌陷，已拉警戒线\\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:12","url":null}],[{"text":"↩️ 撤回","data":"undo:12:12","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:73	0
339	1001	4	question_closed	\N	2017	\N	{"action":"edit","message_id":3,"text":"这句话我没有把握：「实验幼儿园」\\n请点一下：实验幼儿园是平安，还是有事？（没有记录）\\n✔ 不是报送","buttons":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 12:50:00+00	queued	0	\N	\N		update:74	0
340	1001	1	toast	\N	2017	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 00:50:15+00	queued	0	\N	\N		update:74	0
341	1001	1	answer	\N	2017	\N	{"action":"send","text":"好的，没有记录。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 06:50:00+00	queued	0	\N	\N		update:74	0
342	1001	1	question	question:20	2017	\N	{"action":"send","text":"这句话我没有把握：「在吗在吗」\\n请点一下：实验幼儿园是平安，还是有事？（没有记录）","buttons":[[{"text":"✅ 平安","data":"q:20:0","url":null}],[{"text":"📝 有事要报","data":"q:20:1","url":null}],[{"text":"不是报送","data":"q:20:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 12:50:00+00	queued	0	\N	\N		update:75	0
343	1001	2	admin	\N	2000	\N	{"action":"send","text":"⚠️ 消息发不到 谭老师（幼儿园）（已停用或移出机器人）。在对方恢复之前，催报改为通知上一级。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:76	0
344	1001	1	toast	\N	2001	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 00:50:15+00	queued	0	\N	\N		update:77	0
345	1001	4	settled	\N	2001	\N	{"action":"edit","message_id":17,"text":"📝 请假申请：马干事\\n12月1日 08:00 – 12月2日 08:00\\n事由：开会\\n期间有 1 个班次，批准后请选代班人：\\n· 12月1日 08:00 – 12月2日 08:00　镇值班　值班\\n✔ 周镇长（带班领导） 已同意","buttons":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 06:50:00+00	queued	0	\N	\N		update:77	0
346	1001	1	leave	\N	2010	\N	{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：12月1日 08:00 – 12月2日 08:00，开会。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:77	0
347	1001	1	leave	\N	2001	\N	{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：12月1日 08:00 – 12月2日 08:00，开会。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:77	0
348	1001	2	cover	\N	2001	\N	{"action":"send","text":"马干事 请假，这个班次缺人：\\n12月1日 08:00 – 12月2日 08:00　镇值班　值班\\n请选一位代班，对方同意后生效。","buttons":[[{"text":"何主任","data":"cover:4:20:3","url":null},{"text":"周镇长","data":"cover:4:20:1","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:77	0
349	1001	0	board	board:13	2001	\N	{"action":"board","run_id":3,"role":"指挥长"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:78	0
350	1001	0	board	board:14	2010	\N	{"action":"board","run_id":3,"role":"值班员"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:78	0
351	1001	0	board	board:15	2000	\N	{"action":"board","run_id":3,"role":"联络员"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:78	0
352	1001	0	board	board:16	2009	\N	{"action":"board","run_id":3,"role":"现场组"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:78	0
353	1001	0	board	board:17	2010	\N	{"action":"board","run_id":3,"role":"现场组"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:78	0
354	1001	0	board	board:18	-1001	\N	{"action":"board","run_id":3,"role":""}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:78	0
355	1001	2	plan	plan-ended:3:1	2000	\N	{"action":"send","text":"🏁 防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:78	0
356	1001	2	plan	plan-ended:3:10	2009	\N	{"action":"send","text":"🏁 防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:78	0
357	1001	2	plan	plan-ended:3:11	2010	\N	{"action":"send","text":"🏁 防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:78	0
358	1001	2	plan_record	plan-record:3:-1001:0:0	-1001	\N	{"action":"send","text":"防汛应急预案　处置记录\\n启动：2026年11月23日 08:42　周镇长（带班领导）\\n结束：2026年11月23日 08:50　周镇长（带班领导）　历时 8 分钟\\n依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改\\n\\n一、人员\\n· 指挥长：周镇长\\n· 值班员：马干事\\n· 联络员：李主任（管理员）\\n· 现场组：何主任、马干事\\n\\n二、步骤（完成 0/8）\\n1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）\\n2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）\\n3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）\\n4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）\\n5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）\\n6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）\\n7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）\\n8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）\\n\\n三、经过\\n08:42　周镇长（带班领导）：启动预案\\n08:42　平安报：通知 周镇长（指挥长）\\n08:42　平安报：通知 马干事（值班员）\\n08:42　平安报：通知 李主任（管理员）（联络员）\\n08:42　平安报：通知 何主任（现场组）\\n08:42　平安报：通知 马干事（现场组）\\n08:47　平安报：提醒 周镇长（带班领导）：第 1 步已到时间\\n08:50　周镇长（带班领导）：结束","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:78	0
359	1001	2	plan_record	plan-record:3:2001:0:0	2001	\N	{"action":"send","text":"防汛应急预案　处置记录\\n启动：2026年11月23日 08:42　周镇长（带班领导）\\n结束：2026年11月23日 08:50　周镇长（带班领导）　历时 8 分钟\\n依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改\\n\\n一、人员\\n· 指挥长：周镇长\\n· 值班员：马干事\\n· 联络员：李主任（管理员）\\n· 现场组：何主任、马干事\\n\\n二、步骤（完成 0/8）\\n1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）\\n2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）\\n3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）\\n4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）\\n5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）\\n6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）\\n7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）\\n8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）\\n\\n三、经过\\n08:42　周镇长（带班领导）：启动预案\\n08:42　平安报：通知 周镇长（指挥长）\\n08:42　平安报：通知 马干事（值班员）\\n08:42　平安报：通知 李主任（管理员）（联络员）\\n08:42　平安报：通知 何主任（现场组）\\n08:42　平安报：通知 马干事（现场组）\\n08:47　平安报：提醒 周镇长（带班领导）：第 1 步已到时间\\n08:50　周镇长（带班领导）：结束","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:78	0
360	1001	1	toast	\N	-1001	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 00:50:15+00	queued	0	\N	\N		update:78	0
361	1001	4	settled	\N	-1001	\N	{"action":"edit","message_id":24,"text":"防汛应急预案：还有 8 步没有打勾：\\n· 1. 宣布启动，明确现场负责人\\n· 2. 电话通知沿河各村，转移路线、安置点就位\\n· 3. 带队到河堤现场，到位后报告\\n· 4. 危险路段拉警戒线、断交\\n· 5. 引导低洼处群众转移，守在现场\\n· 6. 向上级值班室电话报告，与水利、气象保持联系\\n· 7. 记录水位、人员、处置经过\\n· 8. 宣布解除，安排总结归档\\n结束后记为未完成。现在结束吗？\\n防汛应急预案 已经结束。","buttons":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 06:50:00+00	queued	0	\N	\N		update:78	0
362	1001	2	board	board:10	2009	\N	{"action":"board","run_id":2,"role":"现场组"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:79	0
363	1001	2	board	board:11	2010	\N	{"action":"board","run_id":2,"role":"现场组"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:79	0
364	1001	1	toast	\N	2009	\N	{"action":"toast","query_id":"pressed","text":"✅ 【演练】防汛应急预案：第 3 步已记录","alert":false}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 00:50:15+00	queued	0	\N	\N		update:79	0
365	1001	0	news	news:3:2001:0	2001	\N	{"action":"news","incident_id":3,"after":26}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:80	0
366	1001	0	news	news:3:-1001:0	-1001	\N	{"action":"news","incident_id":3,"after":26}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:80	0
367	1001	0	news	news:3:2000:0	2000	\N	{"action":"news","incident_id":3,"after":26}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:80	0
368	1001	0	news	news:3:2005:0	2005	\N	{"action":"news","incident_id":3,"after":26}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:80	0
369	1001	0	incident	\N	2010	\N	{"action":"send","text":"🚨 紧急情况　事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）\\n刚刚山体滑坡，路断了\\n时间：08:15　地点：见上\\n报告人：孙片长（三个单位）　08:15 报送\\n✅ 首报：08:15，时限 08:45（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\\n⏳ 书面上报：09:15 前，还有 25 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\\n⏳ 逐级上报：10:15 前，还有 85 分钟（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\\n👁 伤亡变化补报：12月23日 08:15 前有变化就报（30 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）","buttons":[[{"text":"🕐 还在处理","data":"still:3","url":null},{"text":"📝 续报","data":"more:3:0","url":null}],[{"text":"🏁 终报","data":"more:3:1","url":null},{"text":"✔️ 办结","data":"close:3","url":null}],[{"text":"📋 经过","data":"story:3","url":null},{"text":"📄 值班快报","data":"bulletin:3","url":null},{"text":"🏷 定级","data":"grade:3","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:80	0
370	1001	1	toast	\N	2010	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 00:50:15+00	queued	0	\N	\N		update:80	0
371	1001	0	call	calls:1001:2010:0	2010	\N	{"action":"call"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:81	0
372	1001	0	file	incidentfile:2:2010:0	2010	\N	{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:81	0
373	1001	0	call	calls:1001:2001:0	2001	\N	{"action":"call"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:81	0
374	1001	0	file	incidentfile:2:2001:0	2001	\N	{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:81	0
375	1001	0	call	calls:1001:-1001:0	-1001	\N	{"action":"call"}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:81	0
376	1001	0	file	incidentfile:2:-1001:0	-1001	\N	{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:81	0
377	1001	1	receipt	\N	2005	\N	{"action":"send","text":"✅ 已收到首报：事件5　南坪村\\n正在通知：马干事、周镇长、值班群\\n✅ 首报：08:50，时限 09:20（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\\n⏳ 书面上报：09:50 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\\n⏳ 逐级上报：10:50 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\\n👁 伤亡变化补报：11月30日 08:50 前有变化就报（道路交通事故、火灾 7 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）\\n提醒：涉密内容不上群，请走机要渠道。","buttons":[[{"text":"📝 续报","data":"more:5:0","url":null},{"text":"🏁 终报","data":"more:5:1","url":null}],[{"text":"📋 经过","data":"story:5","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:81	0
378	1001	1	question	question:21	2005	\N	{"action":"send","text":"事件5：具体在什么地方？可以说，也可以发位置。可以跳过。","buttons":[[{"text":"跳过","data":"q:21:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 01:20:00+00	queued	0	\N	\N		update:81	0
379	1001	2	duty	duty:deal:2:10	2009	\N	{"action":"send","text":"🙏 马干事 请您代班：镇值班 12月7日 周一 值班","buttons":[[{"text":"✅ 同意","data":"deal:2:1","url":null},{"text":"不同意","data":"deal:2:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:82	0
380	1001	1	answer	\N	2010	\N	{"action":"send","text":"已问 何主任：代 镇值班 12月7日 周一 值班。对方同意后生效，带班领导会收到通知。","buttons":[[{"text":"↩️ 不换了","data":"undeal:2","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 06:50:00+00	queued	0	\N	\N		update:82	0
381	1001	1	toast	\N	2010	\N	{"action":"toast","query_id":"pressed","text":"🕐 已记录：08:50 在岗（迟答）。","alert":false}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 00:50:15+00	queued	0	\N	\N		update:83	0
382	1001	4	settled	\N	2010	\N	{"action":"edit","message_id":25,"text":"📣 查岗（镇值班　值班）：请在 08:25 前点一下「在岗」。\\n🕐 已记录：08:50 在岗（迟答）。","buttons":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 06:50:00+00	queued	0	\N	\N		update:83	0
383	1001	2	muster_result	muster-late:2:2	2001	\N	{"action":"send","text":"🕐 镇值班 08:15 的查岗：值班 马干事 在 08:50 迟答。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:83	0
384	1001	2	muster	muster:7	2001	\N	{"action":"send","text":"📣 查岗（镇值班　带班）：请在 09:00 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:7","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 01:00:00+00	queued	0	\N	\N		update:84	0
385	1001	2	muster	muster:8	2010	\N	{"action":"send","text":"📣 查岗（镇值班　值班）：请在 09:00 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:8","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 01:00:00+00	queued	0	\N	\N		update:84	0
386	1001	1	toast	\N	2000	\N	{"action":"toast","query_id":"pressed","text":"已向 镇值班 在岗人员发出查岗，09:00 告诉您结果。","alert":false}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 00:50:15+00	queued	0	\N	\N		update:84	0
387	1001	4	question_closed	\N	2015	\N	{"action":"edit","message_id":14,"text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）\\n✔ 补报 11月22日 17:00","buttons":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 12:50:00+00	queued	0	\N	\N		update:85	0
388	1001	1	toast	\N	2015	\N	{"action":"toast","query_id":"pressed","text":"好的","alert":false}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 00:50:15+00	queued	0	\N	\N		update:85	0
389	1001	2	unlock	unlock:2:1	2000	\N	{"action":"send","text":"补报申请：青石镇中心小学 11月22日 17:00\\n内容：补报昨天的，因为断了网，平安\\n原因：断了网\\n申请人：曹老师（小学）","buttons":[[{"text":"同意补报","data":"unlock:2:1","url":null},{"text":"不同意","data":"unlock:2:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:85	0
390	1001	2	unlock	unlock:2:2	2001	\N	{"action":"send","text":"补报申请：青石镇中心小学 11月22日 17:00\\n内容：补报昨天的，因为断了网，平安\\n原因：断了网\\n申请人：曹老师（小学）","buttons":[[{"text":"同意补报","data":"unlock:2:1","url":null},{"text":"不同意","data":"unlock:2:0","url":null}]],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:85	0
391	1001	1	answer	\N	2015	\N	{"action":"send","text":"已转给带班领导，同意后记入：青石镇中心小学 11月22日 17:00 平安。原因：断了网","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:85	0
392	1001	1	fetch	\N	2000	\N	{"action":"fetch","file_id":"sheet-1","name":"12月值班表.xlsx","holidays":[],"workdays":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 06:50:00+00	queued	0	\N	\N		update:86	0
393	1001	1	answer	\N	2019	\N	{"action":"send","text":"✅ 已加入：南坪村　信息员。\\n每到报送时间我会提醒您。平安就点一下按钮或发「平安」，有事直接说，可以发照片。看到 ✅ 才算收到。","buttons":[],"reply_to":null,"media":[]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	2026-11-23 06:50:00+00	queued	0	\N	\N		update:87	0
394	1001	4	menu	\N	2019	\N	{"action":"menu","commands":[["urgent","🚨 紧急情况，马上报"],["status","看报送进度"],["duty","今天谁值班"],["help","怎么用"],["incident","看突发事件：/incident 编号"]]}	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	\N	queued	0	\N	\N		update:87	0
\.
COPY "planactor" ("id", "run_id", "role", "name", "account_id", "since") FROM stdin;
1	1	指挥长	周镇长	2	2026-11-23 00:05:00+00
2	1	值班员	马干事	11	2026-11-23 00:05:00+00
3	1	联络员	李主任（管理员）	1	2026-11-23 00:05:00+00
4	1	现场组	何主任	10	2026-11-23 00:05:00+00
5	1	现场组	马干事	11	2026-11-23 00:05:00+00
6	2	指挥长	周镇长	2	2026-11-23 00:35:00+00
7	2	值班员	马干事	11	2026-11-23 00:35:00+00
8	2	联络员	李主任（管理员）	1	2026-11-23 00:35:00+00
9	2	现场组	何主任	10	2026-11-23 00:35:00+00
10	2	现场组	马干事	11	2026-11-23 00:35:00+00
11	3	指挥长	周镇长	2	2026-11-23 00:42:00+00
12	3	值班员	马干事	11	2026-11-23 00:42:00+00
13	3	联络员	李主任（管理员）	1	2026-11-23 00:42:00+00
14	3	现场组	何主任	10	2026-11-23 00:42:00+00
15	3	现场组	马干事	11	2026-11-23 00:42:00+00
\.
COPY "plancard" ("id", "run_id", "role", "chat_id", "thread_id", "message_id", "text", "drawn_at") FROM stdin;
1	1	指挥长	2001	0	21	🚨 【演练】防汛应急预案　启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）\n您的角色：指挥长（周镇长）\n✖ 1. 〔启动〕宣布启动，明确现场负责人（未完成）\n✖ 8. 〔总结〕宣布解除，安排总结归档（未完成）	2026-11-23 00:07:00+00
2	1	值班员	2010	0	22	🚨 【演练】防汛应急预案　启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）\n您的角色：值班员（马干事）\n✖ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（未完成）\n✖ 7. 〔记录〕记录水位、人员、处置经过（未完成）	2026-11-23 00:07:00+00
3	1	联络员	2000	0	12	🚨 【演练】防汛应急预案　启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）\n您的角色：联络员（李主任（管理员））\n✖ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（未完成）	2026-11-23 00:07:00+00
4	1	现场组	2009	0	21	🚨 【演练】防汛应急预案　启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）\n您的角色：现场组（何主任、马干事）\n✖ 3. 〔到场〕带队到河堤现场，到位后报告（未完成）\n✖ 4. 〔处置〕危险路段拉警戒线、断交（未完成）\n✖ 5. 〔疏导〕引导低洼处群众转移，守在现场（未完成）	2026-11-23 00:07:00+00
5	1	现场组	2010	0	23	🚨 【演练】防汛应急预案　启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）\n您的角色：现场组（何主任、马干事）\n✖ 3. 〔到场〕带队到河堤现场，到位后报告（未完成）\n✖ 4. 〔处置〕危险路段拉警戒线、断交（未完成）\n✖ 5. 〔疏导〕引导低洼处群众转移，守在现场（未完成）	2026-11-23 00:07:00+00
6	1		-1001	0	12	🚨 【演练】防汛应急预案\n启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）\n完成 0/8\n\n指挥长（周镇长）\n✖ 1. 〔启动〕宣布启动，明确现场负责人（未完成）\n✖ 8. 〔总结〕宣布解除，安排总结归档（未完成）\n\n值班员（马干事）\n✖ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（未完成）\n✖ 7. 〔记录〕记录水位、人员、处置经过（未完成）\n\n联络员（李主任（管理员））\n✖ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（未完成）\n\n现场组（何主任、马干事）\n✖ 3. 〔到场〕带队到河堤现场，到位后报告（未完成）\n✖ 4. 〔处置〕危险路段拉警戒线、断交（未完成）\n✖ 5. 〔疏导〕引导低洼处群众转移，守在现场（未完成）\n\n最近：\n08:05　平安报：通知 何主任（现场组）\n08:05　平安报：通知 马干事（现场组）\n08:07　周镇长（带班领导）：结束	2026-11-23 00:07:00+00
7	2	指挥长	2001	0	41	🚨 【演练】防汛应急预案　启动 08:35 周镇长（带班领导）\n您的角色：指挥长（周镇长）\n⏰ 1. 〔启动〕宣布启动，明确现场负责人（已超时，应在 08:40 前）\n☐ 8. 〔总结〕宣布解除，安排总结归档\n做完一步，点一下它的按钮。补充记录：/plan 记 内容	2026-11-23 00:40:00+00
8	2	值班员	2010	0	32	🚨 【演练】防汛应急预案　启动 08:35 周镇长（带班领导）\n您的角色：值班员（马干事）\n☐ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（08:50 前）\n☐ 7. 〔记录〕记录水位、人员、处置经过\n做完一步，点一下它的按钮。补充记录：/plan 记 内容	2026-11-23 00:35:00+00
9	2	联络员	2000	0	20	🚨 【演练】防汛应急预案　启动 08:35 周镇长（带班领导）\n您的角色：联络员（李主任（管理员））\n☐ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（09:05 前）\n做完一步，点一下它的按钮。补充记录：/plan 记 内容	2026-11-23 00:35:00+00
10	2	现场组	2009	0	29	🚨 【演练】防汛应急预案　启动 08:35 周镇长（带班领导）\n您的角色：现场组（何主任、马干事）\n☐ 3. 〔到场〕带队到河堤现场，到位后报告（08:55 前）\n☐ 4. 〔处置〕危险路段拉警戒线、断交（09:05 前）\n☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:15 前）\n做完一步，点一下它的按钮。补充记录：/plan 记 内容	2026-11-23 00:35:00+00
11	2	现场组	2010	0	33	🚨 【演练】防汛应急预案　启动 08:35 周镇长（带班领导）\n您的角色：现场组（何主任、马干事）\n☐ 3. 〔到场〕带队到河堤现场，到位后报告（08:55 前）\n☐ 4. 〔处置〕危险路段拉警戒线、断交（09:05 前）\n☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:15 前）\n做完一步，点一下它的按钮。补充记录：/plan 记 内容	2026-11-23 00:35:00+00
12	2		-1001	0	19	🚨 【演练】防汛应急预案\n启动 08:35 周镇长（带班领导）\n完成 0/8\n\n指挥长（周镇长）\n⏰ 1. 〔启动〕宣布启动，明确现场负责人（已超时，应在 08:40 前）\n☐ 8. 〔总结〕宣布解除，安排总结归档\n\n值班员（马干事）\n☐ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（08:50 前）\n☐ 7. 〔记录〕记录水位、人员、处置经过\n\n联络员（李主任（管理员））\n☐ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（09:05 前）\n\n现场组（何主任、马干事）\n☐ 3. 〔到场〕带队到河堤现场，到位后报告（08:55 前）\n☐ 4. 〔处置〕危险路段拉警戒线、断交（09:05 前）\n☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:15 前）\n\n最近：\n08:35　平安报：通知 何主任（现场组）\n08:35　平安报：通知 马干事（现场组）\n08:40　平安报：提醒 周镇长（带班领导）：第 1 步已到时间	2026-11-23 00:40:00+00
13	3	指挥长	2001	0	50	🚨 防汛应急预案　启动 08:42 周镇长（带班领导）\n您的角色：指挥长（周镇长）\n⏰ 1. 〔启动〕宣布启动，明确现场负责人（已超时，应在 08:47 前）\n☐ 8. 〔总结〕宣布解除，安排总结归档\n做完一步，点一下它的按钮。补充记录：/plan 记 内容	2026-11-23 00:47:00+00
14	3	值班员	2010	0	36	🚨 防汛应急预案　启动 08:42 周镇长（带班领导）\n您的角色：值班员（马干事）\n☐ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（08:57 前）\n☐ 7. 〔记录〕记录水位、人员、处置经过\n做完一步，点一下它的按钮。补充记录：/plan 记 内容	2026-11-23 00:42:00+00
15	3	联络员	2000	0	23	🚨 防汛应急预案　启动 08:42 周镇长（带班领导）\n您的角色：联络员（李主任（管理员））\n☐ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（09:12 前）\n做完一步，点一下它的按钮。补充记录：/plan 记 内容	2026-11-23 00:42:00+00
16	3	现场组	2009	0	30	🚨 防汛应急预案　启动 08:42 周镇长（带班领导）\n您的角色：现场组（何主任、马干事）\n☐ 3. 〔到场〕带队到河堤现场，到位后报告（09:02 前）\n☐ 4. 〔处置〕危险路段拉警戒线、断交（09:12 前）\n☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:22 前）\n做完一步，点一下它的按钮。补充记录：/plan 记 内容	2026-11-23 00:42:00+00
17	3	现场组	2010	0	37	🚨 防汛应急预案　启动 08:42 周镇长（带班领导）\n您的角色：现场组（何主任、马干事）\n☐ 3. 〔到场〕带队到河堤现场，到位后报告（09:02 前）\n☐ 4. 〔处置〕危险路段拉警戒线、断交（09:12 前）\n☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:22 前）\n做完一步，点一下它的按钮。补充记录：/plan 记 内容	2026-11-23 00:42:00+00
18	3		-1001	0	23	🚨 防汛应急预案\n启动 08:42 周镇长（带班领导）\n完成 0/8\n\n指挥长（周镇长）\n⏰ 1. 〔启动〕宣布启动，明确现场负责人（已超时，应在 08:47 前）\n☐ 8. 〔总结〕宣布解除，安排总结归档\n\n值班员（马干事）\n☐ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（08:57 前）\n☐ 7. 〔记录〕记录水位、人员、处置经过\n\n联络员（李主任（管理员））\n☐ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（09:12 前）\n\n现场组（何主任、马干事）\n☐ 3. 〔到场〕带队到河堤现场，到位后报告（09:02 前）\n☐ 4. 〔处置〕危险路段拉警戒线、断交（09:12 前）\n☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:22 前）\n\n最近：\n08:42　平安报：通知 何主任（现场组）\n08:42　平安报：通知 马干事（现场组）\n08:47　平安报：提醒 周镇长（带班领导）：第 1 步已到时间	2026-11-23 00:47:00+00
\.
COPY "planentry" ("id", "run_id", "at", "who", "what") FROM stdin;
1	1	2026-11-23 00:05:00+00	周镇长（带班领导）	开始演练
2	1	2026-11-23 00:05:00+00	平安报	通知 周镇长（指挥长）
3	1	2026-11-23 00:05:00+00	平安报	通知 马干事（值班员）
4	1	2026-11-23 00:05:00+00	平安报	通知 李主任（管理员）（联络员）
5	1	2026-11-23 00:05:00+00	平安报	通知 何主任（现场组）
6	1	2026-11-23 00:05:00+00	平安报	通知 马干事（现场组）
7	1	2026-11-23 00:07:00+00	周镇长（带班领导）	结束
8	2	2026-11-23 00:35:00+00	周镇长（带班领导）	开始演练
9	2	2026-11-23 00:35:00+00	平安报	通知 周镇长（指挥长）
10	2	2026-11-23 00:35:00+00	平安报	通知 马干事（值班员）
11	2	2026-11-23 00:35:00+00	平安报	通知 李主任（管理员）（联络员）
12	2	2026-11-23 00:35:00+00	平安报	通知 何主任（现场组）
13	2	2026-11-23 00:35:00+00	平安报	通知 马干事（现场组）
14	2	2026-11-23 00:40:00+00	平安报	提醒 周镇长（带班领导）：第 1 步已到时间
15	3	2026-11-23 00:42:00+00	周镇长（带班领导）	启动预案
16	3	2026-11-23 00:42:00+00	平安报	通知 周镇长（指挥长）
17	3	2026-11-23 00:42:00+00	平安报	通知 马干事（值班员）
18	3	2026-11-23 00:42:00+00	平安报	通知 李主任（管理员）（联络员）
19	3	2026-11-23 00:42:00+00	平安报	通知 何主任（现场组）
20	3	2026-11-23 00:42:00+00	平安报	通知 马干事（现场组）
21	3	2026-11-23 00:47:00+00	平安报	提醒 周镇长（带班领导）：第 1 步已到时间
22	2	2026-11-23 00:50:00+00	平安报	提醒 周镇长（带班领导）：第 1 步已到时间
23	2	2026-11-23 00:50:00+00	平安报	提醒 马干事：第 2 步已到时间
24	3	2026-11-23 00:50:00+00	周镇长（带班领导）	结束
25	2	2026-11-23 00:50:00+00	何主任	完成第 3 步：带队到河堤现场，到位后报告
\.
COPY "planrun" ("id", "bot_id", "plan_id", "unit_id", "zone", "plan", "drill", "started_by", "started_at", "ended_by", "ended_at", "record", "next_action_at") FROM stdin;
1	1001	1	1	Asia/Shanghai	{"name":"防汛应急预案","source":"示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改","roles":[{"name":"指挥长","who":[{"kind":"post","name":"leader","rota":""}]},{"name":"值班员","who":[{"kind":"post","name":"staff","rota":""}]},{"name":"联络员","who":[{"kind":"role","name":"admin","rota":""}]},{"name":"现场组","who":[{"kind":"role","name":"duty_officer","rota":""}]}],"steps":[{"role":"指挥长","text":"宣布启动，明确现场负责人","part":"启动","within":"PT5M","until_end":false},{"role":"值班员","text":"电话通知沿河各村，转移路线、安置点就位","part":"启动","within":"PT15M","until_end":false},{"role":"现场组","text":"带队到河堤现场，到位后报告","part":"到场","within":"PT20M","until_end":false},{"role":"现场组","text":"危险路段拉警戒线、断交","part":"处置","within":"PT30M","until_end":false},{"role":"现场组","text":"引导低洼处群众转移，守在现场","part":"疏导","within":"PT40M","until_end":true},{"role":"联络员","text":"向上级值班室电话报告，与水利、气象保持联系","part":"联络","within":"PT30M","until_end":false},{"role":"值班员","text":"记录水位、人员、处置经过","part":"记录","within":null,"until_end":false},{"role":"指挥长","text":"宣布解除，安排总结归档","part":"总结","within":null,"until_end":false}]}	t	2	2026-11-23 00:05:00+00	2	2026-11-23 00:07:00+00	【演练】防汛应急预案　处置记录\n启动：2026年11月23日 08:05　周镇长（带班领导）\n结束：2026年11月23日 08:07　周镇长（带班领导）　历时 2 分钟\n依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改\n\n一、人员\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事\n\n二、步骤（完成 0/8）\n1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）\n2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）\n3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）\n4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）\n5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）\n6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）\n7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）\n8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）\n\n三、经过\n08:05　周镇长（带班领导）：开始演练\n08:05　平安报：通知 周镇长（指挥长）\n08:05　平安报：通知 马干事（值班员）\n08:05　平安报：通知 李主任（管理员）（联络员）\n08:05　平安报：通知 何主任（现场组）\n08:05　平安报：通知 马干事（现场组）\n08:07　周镇长（带班领导）：结束	\N
2	1001	1	1	Asia/Shanghai	{"name":"防汛应急预案","source":"示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改","roles":[{"name":"指挥长","who":[{"kind":"post","name":"leader","rota":""}]},{"name":"值班员","who":[{"kind":"post","name":"staff","rota":""}]},{"name":"联络员","who":[{"kind":"role","name":"admin","rota":""}]},{"name":"现场组","who":[{"kind":"role","name":"duty_officer","rota":""}]}],"steps":[{"role":"指挥长","text":"宣布启动，明确现场负责人","part":"启动","within":"PT5M","until_end":false},{"role":"值班员","text":"电话通知沿河各村，转移路线、安置点就位","part":"启动","within":"PT15M","until_end":false},{"role":"现场组","text":"带队到河堤现场，到位后报告","part":"到场","within":"PT20M","until_end":false},{"role":"现场组","text":"危险路段拉警戒线、断交","part":"处置","within":"PT30M","until_end":false},{"role":"现场组","text":"引导低洼处群众转移，守在现场","part":"疏导","within":"PT40M","until_end":true},{"role":"联络员","text":"向上级值班室电话报告，与水利、气象保持联系","part":"联络","within":"PT30M","until_end":false},{"role":"值班员","text":"记录水位、人员、处置经过","part":"记录","within":null,"until_end":false},{"role":"指挥长","text":"宣布解除，安排总结归档","part":"总结","within":null,"until_end":false}]}	t	2	2026-11-23 00:35:00+00	\N	\N		2026-11-23 00:55:00+00
3	1001	1	1	Asia/Shanghai	{"name":"防汛应急预案","source":"示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改","roles":[{"name":"指挥长","who":[{"kind":"post","name":"leader","rota":""}]},{"name":"值班员","who":[{"kind":"post","name":"staff","rota":""}]},{"name":"联络员","who":[{"kind":"role","name":"admin","rota":""}]},{"name":"现场组","who":[{"kind":"role","name":"duty_officer","rota":""}]}],"steps":[{"role":"指挥长","text":"宣布启动，明确现场负责人","part":"启动","within":"PT5M","until_end":false},{"role":"值班员","text":"电话通知沿河各村，转移路线、安置点就位","part":"启动","within":"PT15M","until_end":false},{"role":"现场组","text":"带队到河堤现场，到位后报告","part":"到场","within":"PT20M","until_end":false},{"role":"现场组","text":"危险路段拉警戒线、断交","part":"处置","within":"PT30M","until_end":false},{"role":"现场组","text":"引导低洼处群众转移，守在现场","part":"疏导","within":"PT40M","until_end":true},{"role":"联络员","text":"向上级值班室电话报告，与水利、气象保持联系","part":"联络","within":"PT30M","until_end":false},{"role":"值班员","text":"记录水位、人员、处置经过","part":"记录","within":null,"until_end":false},{"role":"指挥长","text":"宣布解除，安排总结归档","part":"总结","within":null,"until_end":false}]}	f	2	2026-11-23 00:42:00+00	2	2026-11-23 00:50:00+00	防汛应急预案　处置记录\n启动：2026年11月23日 08:42　周镇长（带班领导）\n结束：2026年11月23日 08:50　周镇长（带班领导）　历时 8 分钟\n依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改\n\n一、人员\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事\n\n二、步骤（完成 0/8）\n1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）\n2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）\n3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）\n4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）\n5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）\n6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）\n7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）\n8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）\n\n三、经过\n08:42　周镇长（带班领导）：启动预案\n08:42　平安报：通知 周镇长（指挥长）\n08:42　平安报：通知 马干事（值班员）\n08:42　平安报：通知 李主任（管理员）（联络员）\n08:42　平安报：通知 何主任（现场组）\n08:42　平安报：通知 马干事（现场组）\n08:47　平安报：提醒 周镇长（带班领导）：第 1 步已到时间\n08:50　周镇长（带班领导）：结束	\N
\.
COPY "planstep" ("id", "run_id", "number", "role", "due_at", "ticked_by", "ticked_at", "asked", "next_action_at", "bot_id") FROM stdin;
1	1	1	指挥长	2026-11-23 00:10:00+00	\N	\N	0	\N	1001
2	1	2	值班员	2026-11-23 00:20:00+00	\N	\N	0	\N	1001
3	1	3	现场组	2026-11-23 00:25:00+00	\N	\N	0	\N	1001
4	1	4	现场组	2026-11-23 00:35:00+00	\N	\N	0	\N	1001
5	1	5	现场组	2026-11-23 00:45:00+00	\N	\N	0	\N	1001
6	1	6	联络员	2026-11-23 00:35:00+00	\N	\N	0	\N	1001
7	1	7	值班员	\N	\N	\N	0	\N	1001
8	1	8	指挥长	\N	\N	\N	0	\N	1001
9	2	1	指挥长	2026-11-23 00:40:00+00	\N	\N	2	2026-11-23 01:00:00+00	1001
10	2	2	值班员	2026-11-23 00:50:00+00	\N	\N	1	2026-11-23 01:00:00+00	1001
11	2	3	现场组	2026-11-23 00:55:00+00	10	2026-11-23 00:50:00+00	0	\N	1001
12	2	4	现场组	2026-11-23 01:05:00+00	\N	\N	0	2026-11-23 01:05:00+00	1001
13	2	5	现场组	2026-11-23 01:15:00+00	\N	\N	0	2026-11-23 01:15:00+00	1001
14	2	6	联络员	2026-11-23 01:05:00+00	\N	\N	0	2026-11-23 01:05:00+00	1001
15	2	7	值班员	\N	\N	\N	0	\N	1001
16	2	8	指挥长	\N	\N	\N	0	\N	1001
17	3	1	指挥长	2026-11-23 00:47:00+00	\N	\N	1	\N	1001
18	3	2	值班员	2026-11-23 00:57:00+00	\N	\N	0	\N	1001
19	3	3	现场组	2026-11-23 01:02:00+00	\N	\N	0	\N	1001
20	3	4	现场组	2026-11-23 01:12:00+00	\N	\N	0	\N	1001
21	3	5	现场组	2026-11-23 01:22:00+00	\N	\N	0	\N	1001
22	3	6	联络员	2026-11-23 01:12:00+00	\N	\N	0	\N	1001
23	3	7	值班员	\N	\N	\N	0	\N	1001
24	3	8	指挥长	\N	\N	\N	0	\N	1001
\.
COPY "question" ("id", "bot_id", "account_id", "chat_id", "thread_id", "message_id", "text", "sent_at", "options", "expires_at", "answered_at") FROM stdin;
1	1001	12	2011	\N	5	今天早上7点10分后山着火，现在才得知	2026-11-22 23:35:00+00	[{"do": "detail", "text": "\\u6ca1\\u6709\\u4f24\\u4ea1", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 1, "detail": "toll=none"}, {"do": "detail", "text": "\\u8df3\\u8fc7", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 1, "detail": "toll="}, {"do": "await_detail", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 1, "detail": "toll"}]	2026-11-23 00:05:00+00	\N
2	1001	16	2015	\N	3	刚刚食堂食物中毒，死亡3人，受伤5人	2026-11-22 23:35:00+00	[{"do": "detail", "text": "\\u8df3\\u8fc7", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 2, "detail": "place="}, {"do": "await_detail", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 2, "detail": "place"}]	2026-11-23 00:05:00+00	\N
3	1001	10	2009	\N	12	柳湾村的路要盯着	2026-11-23 00:00:00+00	[{"do": "note", "text": "\\u4ea4\\u73ed\\u7559\\u8a00", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 1, "incident": 0, "detail": ""}, {"do": "as_report", "text": "\\u62a5\\u9001\\u60c5\\u51b5", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 12:00:00+00	\N
4	1001	14	2013	\N	6	平安	2026-11-23 00:15:00+00	[{"do": "replace", "text": "\\u6539\\u4e3a\\u5e73\\u5b89", "label": "zero", "units": [], "occurrences": [12], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\\u4ecd\\u6309\\u6709\\u4e8b", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 12:15:00+00	\N
5	1001	7	2006	\N	4	平安里社区	2026-11-23 00:15:00+00	[{"do": "report", "text": "\\u2705 \\u5e73\\u5b89", "label": "zero", "units": [7], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "report", "text": "\\ud83d\\udcdd \\u6709\\u4e8b\\u8981\\u62a5", "label": "matter", "units": [7], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\\u4e0d\\u662f\\u62a5\\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 12:15:00+00	\N
6	1001	18	2017	\N	2	实验幼儿园	2026-11-23 00:15:00+00	[{"do": "report", "text": "\\u2705 \\u5e73\\u5b89", "label": "zero", "units": [9], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "report", "text": "\\ud83d\\udcdd \\u6709\\u4e8b\\u8981\\u62a5", "label": "matter", "units": [9], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\\u4e0d\\u662f\\u62a5\\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 12:15:00+00	2026-11-23 00:50:00+00
7	1001	13	2012	\N	4	平安	2026-11-23 00:15:00+00	[{"do": "record", "text": "11\\u670823\\u65e5 08:30", "label": "zero", "units": [], "occurrences": [41], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "record", "text": "11\\u670823\\u65e5 09:00", "label": "zero", "units": [], "occurrences": [11], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\\u4e0d\\u662f\\u62a5\\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 12:15:00+00	\N
8	1001	8	2007	\N	9	补报昨天的，平安	2026-11-23 00:15:00+00	[{"do": "unlock", "text": "\\u8865\\u62a5 11\\u670822\\u65e5 17:00", "label": "zero", "units": [], "occurrences": [7], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\\u4e0d\\u662f\\u62a5\\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 12:15:00+00	\N
9	1001	9	2008	\N	2	补报昨天的，平安	2026-11-23 00:15:00+00	[{"do": "unlock", "text": "\\u8865\\u62a5 11\\u670822\\u65e5 17:00", "label": "zero", "units": [], "occurrences": [7], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\\u4e0d\\u662f\\u62a5\\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 12:15:00+00	2026-11-23 00:37:00+00
10	1001	16	2015	\N	10	补报昨天的，因为停电没有网，平安	2026-11-23 00:15:00+00	[{"do": "unlock", "text": "\\u8865\\u62a5 11\\u670822\\u65e5 17:00", "label": "zero", "units": [], "occurrences": [7], "reason": "\\u505c\\u7535\\u6ca1\\u6709\\u7f51", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\\u4e0d\\u662f\\u62a5\\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 12:15:00+00	2026-11-23 00:15:00+00
11	1001	16	2015	\N	13	补报昨天的，因为断了网，平安	2026-11-23 00:15:00+00	[{"do": "unlock", "text": "\\u8865\\u62a5 11\\u670822\\u65e5 17:00", "label": "zero", "units": [], "occurrences": [7], "reason": "\\u65ad\\u4e86\\u7f51", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\\u4e0d\\u662f\\u62a5\\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 12:15:00+00	2026-11-23 00:50:00+00
12	1001	6	2005	\N	4	刚刚山体滑坡，路断了	2026-11-23 00:15:00+00	[{"do": "detail", "text": "\\u5357\\u576a\\u6751", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 3, "detail": "unit=5"}, {"do": "detail", "text": "\\u65e0\\u4e8b\\u5761\\u6751", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 3, "detail": "unit=6"}, {"do": "detail", "text": "\\u5b9e\\u9a8c\\u5e7c\\u513f\\u56ed", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 3, "detail": "unit=9"}, {"do": "detail", "text": "\\u8df3\\u8fc7", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 3, "detail": "unit="}]	2026-11-23 12:15:00+00	\N
13	1001	3	2002	\N	3	起火了	2026-11-23 00:37:00+00	[{"do": "detail", "text": "\\u521a\\u521a", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 4, "detail": "time=now"}, {"do": "detail", "text": "\\u8df3\\u8fc7", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 4, "detail": "time="}, {"do": "await_detail", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 4, "detail": "time"}]	2026-11-23 01:07:00+00	\N
14	1001	17	2016	\N	4		2026-11-23 00:37:00+00	[{"do": "await_urgent", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 01:07:00+00	\N
15	1001	4	2003	\N	5		2026-11-23 00:37:00+00	[{"do": "await_matter", "text": "", "label": "unclear", "units": [], "occurrences": [10], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 01:07:00+00	\N
16	1001	15	2014	\N	5		2026-11-23 00:37:00+00	[{"do": "await_fix", "text": "", "label": "unclear", "units": [], "occurrences": [13], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 01:07:00+00	\N
17	1001	9	2008	\N	2	补报昨天的，平安	2026-11-23 00:15:00+00	[{"do": "await_reason", "text": "", "label": "zero", "units": [], "occurrences": [7], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 01:07:00+00	\N
18	1001	12	2011	\N	6		2026-11-23 00:37:00+00	[{"do": "await_omission", "text": "", "label": "unclear", "units": [], "occurrences": [9], "reason": "", "shift": 0, "incident": 1, "detail": ""}]	2026-11-23 01:07:00+00	\N
19	1001	16	2015	\N	8		2026-11-23 00:37:00+00	[{"do": "await_follow_up", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 2, "detail": "follow_up"}]	2026-11-23 01:07:00+00	\N
20	1001	18	2017	\N	4	在吗在吗	2026-11-23 00:50:00+00	[{"do": "report", "text": "\\u2705 \\u5e73\\u5b89", "label": "zero", "units": [9], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "report", "text": "\\ud83d\\udcdd \\u6709\\u4e8b\\u8981\\u62a5", "label": "matter", "units": [9], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\\u4e0d\\u662f\\u62a5\\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]	2026-11-23 12:50:00+00	\N
21	1001	6	2005	\N	8	南坪村刚刚起火	2026-11-23 00:50:00+00	[{"do": "detail", "text": "\\u8df3\\u8fc7", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 5, "detail": "place="}, {"do": "await_detail", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 5, "detail": "place"}]	2026-11-23 01:20:00+00	\N
\.
COPY "report" ("id", "occurrence_id", "version", "state", "text", "account_id", "chat_id", "message_id", "sent_at", "received_at", "reason") FROM stdin;
1	9	1	zero	平安	12	2011	3	2026-11-22 23:20:00+00	2026-11-22 23:20:00+00	
2	12	1	matter	南坪村二组停水，正在抢修	14	2013	4	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	
3	13	1	zero	平安	15	2014	4	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	
4	12	2	matter	南坪村第1处路面塌陷，已拉警戒线	14	2013	8	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	
5	12	3	matter	南坪村第2处路面塌陷，已拉警戒线	14	2013	9	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	
6	12	4	matter	南坪村第3处路面塌陷，已拉警戒线	14	2013	10	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	
7	12	5	matter	南坪村第4处路面塌陷，已拉警戒线	14	2013	11	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	
8	12	6	matter	南坪村第5处路面塌陷，已拉警戒线	14	2013	12	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	
9	12	7	matter	南坪村第6处路面塌陷，已拉警戒线	14	2013	13	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	
10	12	8	matter	南坪村第7处路面塌陷，已拉警戒线	14	2013	14	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	
11	12	9	matter	南坪村第8处路面塌陷，已拉警戒线	14	2013	15	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	
12	12	10	matter	南坪村第9处路面塌陷，已拉警戒线	14	2013	16	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	
13	12	11	matter	南坪村第10处路面塌陷，已拉警戒线	14	2013	17	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	
14	12	12	matter	南坪村第11处路面塌陷，已拉警戒线	14	2013	18	2026-11-23 00:50:00+00	2026-11-23 00:50:00+00	
\.
COPY "rota" ("id", "bot_id", "name", "unit_id", "zone", "changes_at", "tells_at", "plan", "planned_until", "secret", "warned", "closed_at") FROM stdin;
1	1001	镇值班	1	Asia/Shanghai	08:00:00	18:00:00	{"days":"daily","skip":[],"needs":["leader","staff"],"leaders":{"people":[["李主任"],["周镇长"]],"every":"week","start":"2026-11-16","rest":[],"festivals":[]},"staff":{"people":[["何主任"],["马干事"]],"every":"day","start":"2026-11-16","rest":[],"festivals":[["马干事"],["何主任"]]}}	2026-12-28	bf098deacdfeaf8bcd2e19f4cf244154	[]	\N
2	1001	防汛值班	3	Asia/Shanghai	20:00:00	18:00:00	{"days":"daily","skip":[],"needs":["staff"],"leaders":null,"staff":{"people":[["赵姐"]],"every":"day","start":"2026-11-16","rest":[],"festivals":[]}}	2026-12-28	abd669572078a8f1fc50a12ef95b7a8f	[]	\N
3	1001	校园值班	8	Asia/Shanghai	20:00:00	18:00:00	{"days":"daily","skip":[],"needs":["leader","staff"],"leaders":null,"staff":{"people":[["郑老师"]],"every":"day","start":"2026-11-16","rest":[],"festivals":[]}}	2026-12-28	02b12c57801ccff41988a37c6228953d	["\\u00b7 11\\u670823\\u65e5 \\u5468\\u4e00 \\u6ca1\\u6709\\u4eba\\u5e26\\u73ed", "\\u00b7 11\\u670824\\u65e5 \\u5468\\u4e8c \\u6ca1\\u6709\\u4eba\\u5e26\\u73ed", "\\u00b7 11\\u670825\\u65e5 \\u5468\\u4e09 \\u6ca1\\u6709\\u4eba\\u5e26\\u73ed", "\\u00b7 11\\u670826\\u65e5 \\u5468\\u56db \\u6ca1\\u6709\\u4eba\\u5e26\\u73ed", "\\u00b7 11\\u670827\\u65e5 \\u5468\\u4e94 \\u6ca1\\u6709\\u4eba\\u5e26\\u73ed", "\\u00b7 11\\u670828\\u65e5 \\u5468\\u516d \\u6ca1\\u6709\\u4eba\\u5e26\\u73ed", "\\u00b7 11\\u670829\\u65e5 \\u5468\\u65e5 \\u6ca1\\u6709\\u4eba\\u5e26\\u73ed", "\\u00b7 11\\u670830\\u65e5 \\u5468\\u4e00 \\u6ca1\\u6709\\u4eba\\u5e26\\u73ed"]	\N
\.
COPY "rotadraft" ("id", "bot_id", "account_id", "rota_id", "rows", "made_at", "decided_at") FROM stdin;
1	1001	1	\N	[{"day":"2026-11-28","leaders":["李主任"],"staff":["马干事"],"phones":[],"note":"","cell":"A1"}]	2026-11-23 00:00:00+00	\N
\.
COPY "round" ("id", "bot_id", "schedule_id", "day", "label", "zone", "early_from", "opens_at", "due_at", "missing_at", "lock_at", "next_action_at", "issue") FROM stdin;
1	1001	1	2026-11-22	11月22日 17:00	Asia/Shanghai	2026-11-21 19:00:00+00	2026-11-22 07:00:00+00	2026-11-22 09:00:00+00	2026-11-22 09:20:00+00	2026-11-22 13:00:00+00	\N	1
2	1001	1	2026-11-23	11月23日 09:00	Asia/Shanghai	2026-11-22 11:00:00+00	2026-11-22 23:00:00+00	2026-11-23 01:00:00+00	2026-11-23 01:20:00+00	2026-11-23 05:00:00+00	2026-11-23 01:20:00+00	0
3	1001	1	2026-11-23	11月23日 17:00	Asia/Shanghai	2026-11-22 19:00:00+00	2026-11-23 07:00:00+00	2026-11-23 09:00:00+00	2026-11-23 09:20:00+00	2026-11-23 13:00:00+00	2026-11-23 07:00:00+00	0
4	1001	1	2026-11-24	11月24日 09:00	Asia/Shanghai	2026-11-23 11:00:00+00	2026-11-23 23:00:00+00	2026-11-24 01:00:00+00	2026-11-24 01:20:00+00	2026-11-24 05:00:00+00	2026-11-23 23:00:00+00	0
5	1001	1	2026-11-24	11月24日 17:00	Asia/Shanghai	2026-11-23 19:00:00+00	2026-11-24 07:00:00+00	2026-11-24 09:00:00+00	2026-11-24 09:20:00+00	2026-11-24 13:00:00+00	2026-11-24 07:00:00+00	0
6	1001	2	2026-11-23	11月23日 08:30	Asia/Shanghai	2026-11-22 10:30:00+00	2026-11-22 22:30:00+00	2026-11-23 00:30:00+00	2026-11-23 00:50:00+00	2026-11-23 04:30:00+00	\N	1
7	1001	2	2026-11-24	11月24日 08:30	Asia/Shanghai	2026-11-23 10:30:00+00	2026-11-23 22:30:00+00	2026-11-24 00:30:00+00	2026-11-24 00:50:00+00	2026-11-24 04:30:00+00	2026-11-23 22:30:00+00	0
8	1001	3	2026-11-23	11月23日 09:10	Asia/Shanghai	2026-11-22 12:40:00+00	2026-11-23 00:40:00+00	2026-11-23 01:10:00+00	2026-11-23 01:30:00+00	2026-11-23 05:10:00+00	2026-11-23 01:30:00+00	0
9	1001	3	2026-11-24	11月24日 09:10	Asia/Shanghai	2026-11-23 12:40:00+00	2026-11-24 00:40:00+00	2026-11-24 01:10:00+00	2026-11-24 01:30:00+00	2026-11-24 05:10:00+00	2026-11-24 00:40:00+00	0
10	1001	1	2026-11-25	11月25日 09:00	Asia/Shanghai	2026-11-24 11:00:00+00	2026-11-24 23:00:00+00	2026-11-25 01:00:00+00	2026-11-25 01:20:00+00	2026-11-25 05:00:00+00	2026-11-24 23:00:00+00	0
11	1001	1	2026-11-25	11月25日 17:00	Asia/Shanghai	2026-11-24 19:00:00+00	2026-11-25 07:00:00+00	2026-11-25 09:00:00+00	2026-11-25 09:20:00+00	2026-11-25 13:00:00+00	2026-11-25 07:00:00+00	0
12	1001	2	2026-11-25	11月25日 08:30	Asia/Shanghai	2026-11-24 10:30:00+00	2026-11-24 22:30:00+00	2026-11-25 00:30:00+00	2026-11-25 00:50:00+00	2026-11-25 04:30:00+00	2026-11-24 22:30:00+00	0
13	1001	3	2026-11-25	11月25日 09:10	Asia/Shanghai	2026-11-24 12:40:00+00	2026-11-25 00:40:00+00	2026-11-25 01:10:00+00	2026-11-25 01:30:00+00	2026-11-25 05:10:00+00	2026-11-25 00:40:00+00	0
\.
COPY "schedule" ("id", "bot_id", "name", "plan", "planned_until", "closed_at") FROM stdin;
1	1001	平安报告	{"name":"平安报告","zone":"Asia/Shanghai","times":["09:00:00","17:00:00"],"days":"daily","start":null,"end":null,"units":["东沟村","柳湾村","石桥村","南坪村","无事坡村","平安里社区","青石镇中心小学","实验幼儿园"],"opens":"PT2H","early":"PT12H","grace":"PT20M","lock":"PT4H","steps":[{"offset":"-PT1H","to":["reporters"]},{"offset":"-PT15M","to":["reporters"]},{"offset":"PT5M","to":["reporters","head"]},{"offset":"PT15M","to":["unit_above"]}],"quiet":{"start":"22:00:00","end":"06:00:00"},"summary_to":["值班群","role:duty_leader"],"lock_at_opening":false}	2026-11-25	\N
2	1001	防汛	{"name":"防汛","zone":"Asia/Shanghai","times":["08:30:00"],"days":"daily","start":null,"end":null,"units":["石桥村"],"opens":"PT2H","early":"PT12H","grace":"PT20M","lock":"PT4H","steps":[],"quiet":null,"summary_to":["值班群","role:duty_leader"],"lock_at_opening":false}	2026-11-25	\N
3	1001	校园	{"name":"校园","zone":"Asia/Shanghai","times":["09:10:00"],"days":"daily","start":null,"end":null,"units":["青石镇中心小学"],"opens":"PT30M","early":"PT12H","grace":"PT20M","lock":"PT4H","steps":[{"offset":"-PT20M","to":["reporters"]}],"quiet":null,"summary_to":["role:duty_leader"],"lock_at_opening":false}	2026-11-25	\N
\.
COPY "shift" ("id", "rota_id", "day", "starts_at", "ends_at", "note", "next_action_at", "bot_id") FROM stdin;
1	1	2026-11-22	2026-11-22 00:00:00+00	2026-11-23 00:00:00+00		\N	1001
2	1	2026-11-23	2026-11-23 00:00:00+00	2026-11-24 00:00:00+00		2026-11-23 23:30:00+00	1001
3	1	2026-11-24	2026-11-24 00:00:00+00	2026-11-25 00:00:00+00		2026-11-23 10:00:00+00	1001
4	1	2026-11-25	2026-11-25 00:00:00+00	2026-11-26 00:00:00+00		2026-11-24 10:00:00+00	1001
5	1	2026-11-26	2026-11-26 00:00:00+00	2026-11-27 00:00:00+00		2026-11-25 10:00:00+00	1001
6	1	2026-11-27	2026-11-27 00:00:00+00	2026-11-28 00:00:00+00		2026-11-26 10:00:00+00	1001
7	1	2026-11-28	2026-11-28 00:00:00+00	2026-11-29 00:00:00+00		2026-11-27 10:00:00+00	1001
8	1	2026-11-29	2026-11-29 00:00:00+00	2026-11-30 00:00:00+00		2026-11-28 10:00:00+00	1001
9	1	2026-11-30	2026-11-30 00:00:00+00	2026-12-01 00:00:00+00		2026-11-29 10:00:00+00	1001
10	1	2026-12-01	2026-12-01 00:00:00+00	2026-12-02 00:00:00+00		2026-11-30 10:00:00+00	1001
11	1	2026-12-02	2026-12-02 00:00:00+00	2026-12-03 00:00:00+00		2026-12-01 10:00:00+00	1001
12	1	2026-12-03	2026-12-03 00:00:00+00	2026-12-04 00:00:00+00		2026-12-02 10:00:00+00	1001
13	1	2026-12-04	2026-12-04 00:00:00+00	2026-12-05 00:00:00+00		2026-12-03 10:00:00+00	1001
14	1	2026-12-05	2026-12-05 00:00:00+00	2026-12-06 00:00:00+00		2026-12-04 10:00:00+00	1001
15	1	2026-12-06	2026-12-06 00:00:00+00	2026-12-07 00:00:00+00		2026-12-05 10:00:00+00	1001
16	1	2026-12-07	2026-12-07 00:00:00+00	2026-12-08 00:00:00+00		2026-12-06 10:00:00+00	1001
17	1	2026-12-08	2026-12-08 00:00:00+00	2026-12-09 00:00:00+00		2026-12-07 10:00:00+00	1001
18	1	2026-12-09	2026-12-09 00:00:00+00	2026-12-10 00:00:00+00		2026-12-08 10:00:00+00	1001
19	1	2026-12-10	2026-12-10 00:00:00+00	2026-12-11 00:00:00+00		2026-12-09 10:00:00+00	1001
20	1	2026-12-11	2026-12-11 00:00:00+00	2026-12-12 00:00:00+00		2026-12-10 10:00:00+00	1001
21	1	2026-12-12	2026-12-12 00:00:00+00	2026-12-13 00:00:00+00		2026-12-11 10:00:00+00	1001
22	1	2026-12-13	2026-12-13 00:00:00+00	2026-12-14 00:00:00+00		2026-12-12 10:00:00+00	1001
23	1	2026-12-14	2026-12-14 00:00:00+00	2026-12-15 00:00:00+00		2026-12-13 10:00:00+00	1001
24	1	2026-12-15	2026-12-15 00:00:00+00	2026-12-16 00:00:00+00		2026-12-14 10:00:00+00	1001
25	1	2026-12-16	2026-12-16 00:00:00+00	2026-12-17 00:00:00+00		2026-12-15 10:00:00+00	1001
26	1	2026-12-17	2026-12-17 00:00:00+00	2026-12-18 00:00:00+00		2026-12-16 10:00:00+00	1001
27	1	2026-12-18	2026-12-18 00:00:00+00	2026-12-19 00:00:00+00		2026-12-17 10:00:00+00	1001
28	1	2026-12-19	2026-12-19 00:00:00+00	2026-12-20 00:00:00+00		2026-12-18 10:00:00+00	1001
29	1	2026-12-20	2026-12-20 00:00:00+00	2026-12-21 00:00:00+00		2026-12-19 10:00:00+00	1001
30	1	2026-12-21	2026-12-21 00:00:00+00	2026-12-22 00:00:00+00		2026-12-20 10:00:00+00	1001
31	1	2026-12-22	2026-12-22 00:00:00+00	2026-12-23 00:00:00+00		2026-12-21 10:00:00+00	1001
32	1	2026-12-23	2026-12-23 00:00:00+00	2026-12-24 00:00:00+00		2026-12-22 10:00:00+00	1001
33	1	2026-12-24	2026-12-24 00:00:00+00	2026-12-25 00:00:00+00		2026-12-23 10:00:00+00	1001
34	1	2026-12-25	2026-12-25 00:00:00+00	2026-12-26 00:00:00+00		2026-12-24 10:00:00+00	1001
35	1	2026-12-26	2026-12-26 00:00:00+00	2026-12-27 00:00:00+00		2026-12-25 10:00:00+00	1001
36	1	2026-12-27	2026-12-27 00:00:00+00	2026-12-28 00:00:00+00		2026-12-26 10:00:00+00	1001
37	2	2026-11-21	2026-11-21 12:00:00+00	2026-11-22 12:00:00+00		\N	1001
38	2	2026-11-22	2026-11-22 12:00:00+00	2026-11-23 12:00:00+00		2026-11-23 11:30:00+00	1001
39	2	2026-11-23	2026-11-23 12:00:00+00	2026-11-24 12:00:00+00		2026-11-23 12:00:00+00	1001
40	2	2026-11-24	2026-11-24 12:00:00+00	2026-11-25 12:00:00+00		2026-11-23 10:00:00+00	1001
41	2	2026-11-25	2026-11-25 12:00:00+00	2026-11-26 12:00:00+00		2026-11-24 10:00:00+00	1001
42	2	2026-11-26	2026-11-26 12:00:00+00	2026-11-27 12:00:00+00		2026-11-25 10:00:00+00	1001
43	2	2026-11-27	2026-11-27 12:00:00+00	2026-11-28 12:00:00+00		2026-11-26 10:00:00+00	1001
44	2	2026-11-28	2026-11-28 12:00:00+00	2026-11-29 12:00:00+00		2026-11-27 10:00:00+00	1001
45	2	2026-11-29	2026-11-29 12:00:00+00	2026-11-30 12:00:00+00		2026-11-28 10:00:00+00	1001
46	2	2026-11-30	2026-11-30 12:00:00+00	2026-12-01 12:00:00+00		2026-11-29 10:00:00+00	1001
47	2	2026-12-01	2026-12-01 12:00:00+00	2026-12-02 12:00:00+00		2026-11-30 10:00:00+00	1001
48	2	2026-12-02	2026-12-02 12:00:00+00	2026-12-03 12:00:00+00		2026-12-01 10:00:00+00	1001
49	2	2026-12-03	2026-12-03 12:00:00+00	2026-12-04 12:00:00+00		2026-12-02 10:00:00+00	1001
50	2	2026-12-04	2026-12-04 12:00:00+00	2026-12-05 12:00:00+00		2026-12-03 10:00:00+00	1001
51	2	2026-12-05	2026-12-05 12:00:00+00	2026-12-06 12:00:00+00		2026-12-04 10:00:00+00	1001
52	2	2026-12-06	2026-12-06 12:00:00+00	2026-12-07 12:00:00+00		2026-12-05 10:00:00+00	1001
53	2	2026-12-07	2026-12-07 12:00:00+00	2026-12-08 12:00:00+00		2026-12-06 10:00:00+00	1001
54	2	2026-12-08	2026-12-08 12:00:00+00	2026-12-09 12:00:00+00		2026-12-07 10:00:00+00	1001
55	2	2026-12-09	2026-12-09 12:00:00+00	2026-12-10 12:00:00+00		2026-12-08 10:00:00+00	1001
56	2	2026-12-10	2026-12-10 12:00:00+00	2026-12-11 12:00:00+00		2026-12-09 10:00:00+00	1001
57	2	2026-12-11	2026-12-11 12:00:00+00	2026-12-12 12:00:00+00		2026-12-10 10:00:00+00	1001
58	2	2026-12-12	2026-12-12 12:00:00+00	2026-12-13 12:00:00+00		2026-12-11 10:00:00+00	1001
59	2	2026-12-13	2026-12-13 12:00:00+00	2026-12-14 12:00:00+00		2026-12-12 10:00:00+00	1001
60	2	2026-12-14	2026-12-14 12:00:00+00	2026-12-15 12:00:00+00		2026-12-13 10:00:00+00	1001
61	2	2026-12-15	2026-12-15 12:00:00+00	2026-12-16 12:00:00+00		2026-12-14 10:00:00+00	1001
62	2	2026-12-16	2026-12-16 12:00:00+00	2026-12-17 12:00:00+00		2026-12-15 10:00:00+00	1001
63	2	2026-12-17	2026-12-17 12:00:00+00	2026-12-18 12:00:00+00		2026-12-16 10:00:00+00	1001
64	2	2026-12-18	2026-12-18 12:00:00+00	2026-12-19 12:00:00+00		2026-12-17 10:00:00+00	1001
65	2	2026-12-19	2026-12-19 12:00:00+00	2026-12-20 12:00:00+00		2026-12-18 10:00:00+00	1001
66	2	2026-12-20	2026-12-20 12:00:00+00	2026-12-21 12:00:00+00		2026-12-19 10:00:00+00	1001
67	2	2026-12-21	2026-12-21 12:00:00+00	2026-12-22 12:00:00+00		2026-12-20 10:00:00+00	1001
68	2	2026-12-22	2026-12-22 12:00:00+00	2026-12-23 12:00:00+00		2026-12-21 10:00:00+00	1001
69	2	2026-12-23	2026-12-23 12:00:00+00	2026-12-24 12:00:00+00		2026-12-22 10:00:00+00	1001
70	2	2026-12-24	2026-12-24 12:00:00+00	2026-12-25 12:00:00+00		2026-12-23 10:00:00+00	1001
71	2	2026-12-25	2026-12-25 12:00:00+00	2026-12-26 12:00:00+00		2026-12-24 10:00:00+00	1001
72	2	2026-12-26	2026-12-26 12:00:00+00	2026-12-27 12:00:00+00		2026-12-25 10:00:00+00	1001
73	2	2026-12-27	2026-12-27 12:00:00+00	2026-12-28 12:00:00+00		2026-12-26 10:00:00+00	1001
74	3	2026-11-21	2026-11-21 12:00:00+00	2026-11-22 12:00:00+00		\N	1001
75	3	2026-11-22	2026-11-22 12:00:00+00	2026-11-23 12:00:00+00		2026-11-23 11:30:00+00	1001
76	3	2026-11-23	2026-11-23 12:00:00+00	2026-11-24 12:00:00+00		2026-11-23 12:00:00+00	1001
77	3	2026-11-24	2026-11-24 12:00:00+00	2026-11-25 12:00:00+00		2026-11-23 10:00:00+00	1001
78	3	2026-11-25	2026-11-25 12:00:00+00	2026-11-26 12:00:00+00		2026-11-24 10:00:00+00	1001
79	3	2026-11-26	2026-11-26 12:00:00+00	2026-11-27 12:00:00+00		2026-11-25 10:00:00+00	1001
80	3	2026-11-27	2026-11-27 12:00:00+00	2026-11-28 12:00:00+00		2026-11-26 10:00:00+00	1001
81	3	2026-11-28	2026-11-28 12:00:00+00	2026-11-29 12:00:00+00		2026-11-27 10:00:00+00	1001
82	3	2026-11-29	2026-11-29 12:00:00+00	2026-11-30 12:00:00+00		2026-11-28 10:00:00+00	1001
83	3	2026-11-30	2026-11-30 12:00:00+00	2026-12-01 12:00:00+00		2026-11-29 10:00:00+00	1001
84	3	2026-12-01	2026-12-01 12:00:00+00	2026-12-02 12:00:00+00		2026-11-30 10:00:00+00	1001
85	3	2026-12-02	2026-12-02 12:00:00+00	2026-12-03 12:00:00+00		2026-12-01 10:00:00+00	1001
86	3	2026-12-03	2026-12-03 12:00:00+00	2026-12-04 12:00:00+00		2026-12-02 10:00:00+00	1001
87	3	2026-12-04	2026-12-04 12:00:00+00	2026-12-05 12:00:00+00		2026-12-03 10:00:00+00	1001
88	3	2026-12-05	2026-12-05 12:00:00+00	2026-12-06 12:00:00+00		2026-12-04 10:00:00+00	1001
89	3	2026-12-06	2026-12-06 12:00:00+00	2026-12-07 12:00:00+00		2026-12-05 10:00:00+00	1001
90	3	2026-12-07	2026-12-07 12:00:00+00	2026-12-08 12:00:00+00		2026-12-06 10:00:00+00	1001
91	3	2026-12-08	2026-12-08 12:00:00+00	2026-12-09 12:00:00+00		2026-12-07 10:00:00+00	1001
92	3	2026-12-09	2026-12-09 12:00:00+00	2026-12-10 12:00:00+00		2026-12-08 10:00:00+00	1001
93	3	2026-12-10	2026-12-10 12:00:00+00	2026-12-11 12:00:00+00		2026-12-09 10:00:00+00	1001
94	3	2026-12-11	2026-12-11 12:00:00+00	2026-12-12 12:00:00+00		2026-12-10 10:00:00+00	1001
95	3	2026-12-12	2026-12-12 12:00:00+00	2026-12-13 12:00:00+00		2026-12-11 10:00:00+00	1001
96	3	2026-12-13	2026-12-13 12:00:00+00	2026-12-14 12:00:00+00		2026-12-12 10:00:00+00	1001
97	3	2026-12-14	2026-12-14 12:00:00+00	2026-12-15 12:00:00+00		2026-12-13 10:00:00+00	1001
98	3	2026-12-15	2026-12-15 12:00:00+00	2026-12-16 12:00:00+00		2026-12-14 10:00:00+00	1001
99	3	2026-12-16	2026-12-16 12:00:00+00	2026-12-17 12:00:00+00		2026-12-15 10:00:00+00	1001
100	3	2026-12-17	2026-12-17 12:00:00+00	2026-12-18 12:00:00+00		2026-12-16 10:00:00+00	1001
101	3	2026-12-18	2026-12-18 12:00:00+00	2026-12-19 12:00:00+00		2026-12-17 10:00:00+00	1001
102	3	2026-12-19	2026-12-19 12:00:00+00	2026-12-20 12:00:00+00		2026-12-18 10:00:00+00	1001
103	3	2026-12-20	2026-12-20 12:00:00+00	2026-12-21 12:00:00+00		2026-12-19 10:00:00+00	1001
104	3	2026-12-21	2026-12-21 12:00:00+00	2026-12-22 12:00:00+00		2026-12-20 10:00:00+00	1001
105	3	2026-12-22	2026-12-22 12:00:00+00	2026-12-23 12:00:00+00		2026-12-21 10:00:00+00	1001
106	3	2026-12-23	2026-12-23 12:00:00+00	2026-12-24 12:00:00+00		2026-12-22 10:00:00+00	1001
107	3	2026-12-24	2026-12-24 12:00:00+00	2026-12-25 12:00:00+00		2026-12-23 10:00:00+00	1001
108	3	2026-12-25	2026-12-25 12:00:00+00	2026-12-26 12:00:00+00		2026-12-24 10:00:00+00	1001
109	3	2026-12-26	2026-12-26 12:00:00+00	2026-12-27 12:00:00+00		2026-12-25 10:00:00+00	1001
110	3	2026-12-27	2026-12-27 12:00:00+00	2026-12-28 12:00:00+00		2026-12-26 10:00:00+00	1001
111	1	2026-12-28	2026-12-28 00:00:00+00	2026-12-29 00:00:00+00		2026-12-27 10:00:00+00	1001
112	2	2026-12-28	2026-12-28 12:00:00+00	2026-12-29 12:00:00+00		2026-12-27 10:00:00+00	1001
113	3	2026-12-28	2026-12-28 12:00:00+00	2026-12-29 12:00:00+00		2026-12-27 10:00:00+00	1001
\.
COPY "spell" ("bot_id", "user_id", "purpose", "began_at", "number") FROM stdin;
1001	2000	chatter	2026-11-23 00:42:00+00	2
1001	2000	group	2026-11-22 08:00:00+00	1
1001	2001	chatter	2026-11-23 00:42:00+00	4
1001	2001	group	2026-11-23 00:42:00+00	2
1001	2002	chatter	2026-11-23 00:37:00+00	1
1001	2003	chatter	2026-11-23 00:37:00+00	1
1001	2005	chatter	2026-11-23 00:50:00+00	1
1001	2006	chatter	2026-11-23 00:15:00+00	1
1001	2007	chatter	2026-11-23 00:15:00+00	1
1001	2008	chatter	2026-11-23 00:37:00+00	1
1001	2009	chatter	2026-11-23 00:00:00+00	3
1001	2010	chatter	2026-11-23 00:50:00+00	1
1001	2011	chatter	2026-11-23 00:37:00+00	1
1001	2012	chatter	2026-11-23 00:15:00+00	1
1001	2013	notice	2026-11-23 00:50:00+00	11
1001	2013	chatter	2026-11-23 00:15:00+00	1
1001	2014	chatter	2026-11-23 00:37:00+00	1
1001	2015	notice	2026-11-23 00:50:00+00	1
1001	2015	chatter	2026-11-23 00:37:00+00	1
1001	2016	chatter	2026-11-23 00:37:00+00	1
1001	2017	chatter	2026-11-23 00:50:00+00	2
1001	2019	chatter	2026-11-23 00:50:00+00	1
\.
COPY "summaryissue" ("id", "round_id", "number", "issued_at", "facts", "text") FROM stdin;
1	1	1	2026-11-22 09:20:00+00	{"round":"11月22日 17:00","schedule":"平安报告","zone":"Asia/Shanghai","due_at":"2026-11-22T09:00:00Z","final":true,"units":[{"unit":"东沟村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"柳湾村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"石桥村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"南坪村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"无事坡村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"平安里社区","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"青石镇中心小学","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"实验幼儿园","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]}],"outages":[],"incidents":[]}	📋 平安报告汇总　11月22日 17:00\n应报 8　已报 0　按时 0　迟报 0　未报 8　免报 0\n未报：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园
2	6	1	2026-11-23 00:50:00+00	{"round":"11月23日 08:30","schedule":"防汛","zone":"Asia/Shanghai","due_at":"2026-11-23T00:30:00Z","final":true,"units":[{"unit":"石桥村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]}],"outages":[],"incidents":["事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）：刚刚山体滑坡，路断了（还没有人接收）"]}	📋 防汛汇总　11月23日 08:30\n应报 1　已报 0　按时 0　迟报 0　未报 1　免报 0\n未报：石桥村\n🚨 突发事件进行中 1 件：\n事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）：刚刚山体滑坡，路断了（还没有人接收）
\.
COPY "swap" ("id", "mine_id", "theirs_id", "asked_id", "asked_at", "decided_at", "agreed") FROM stdin;
1	6	8	4	2026-11-23 00:00:00+00	\N	\N
2	32	\N	3	2026-11-23 00:50:00+00	\N	\N
\.
COPY "unit" ("id", "bot_id", "name", "parent_id", "aliases", "position", "closed_at") FROM stdin;
1	1001	青石镇	\N	[]	0	\N
2	1001	东沟村	1	["\\u4e1c\\u6c9f"]	1	\N
3	1001	柳湾村	1	[]	2	\N
4	1001	石桥村	1	[]	3	\N
5	1001	南坪村	1	[]	4	\N
6	1001	无事坡村	1	[]	5	\N
7	1001	平安里社区	1	[]	6	\N
8	1001	青石镇中心小学	1	["\\u4e2d\\u5fc3\\u5c0f\\u5b66", "\\u5c0f\\u5b66"]	7	\N
9	1001	实验幼儿园	1	[]	8	\N
\.
COPY "unlock" ("id", "occurrence_id", "account_id", "label", "text", "reason", "chat_id", "message_id", "asked_at", "sent_at", "decided_by", "decided_at", "granted") FROM stdin;
1	7	16	zero	补报昨天的，因为停电没有网，平安	停电没有网	2015	10	2026-11-23 00:15:00+00	2026-11-23 00:15:00+00	\N	\N	\N
2	7	16	zero	补报昨天的，因为断了网，平安	断了网	2015	13	2026-11-23 00:50:00+00	2026-11-23 00:15:00+00	\N	\N	\N
\.
SELECT setval('account_id_seq', 20);
SELECT setval('assignment_id_seq', 150);
SELECT setval('audit_id_seq', 33);
SELECT setval('binding_id_seq', 1);
SELECT setval('chat_id_seq', 20);
SELECT setval('coverrequest_id_seq', 1);
SELECT setval('dutyperson_id_seq', 6);
SELECT setval('emergencyplan_id_seq', 1);
SELECT setval('handover_id_seq', 1);
SELECT setval('incident_id_seq', 5);
SELECT setval('incidentcall_id_seq', 27);
SELECT setval('incidentdeadline_id_seq', 20);
SELECT setval('incidentevent_id_seq', 28);
SELECT setval('incidentfile_id_seq', 2);
SELECT setval('incidentreport_id_seq', 6);
SELECT setval('incidentsetting_id_seq', 1);
SELECT setval('invite_id_seq', 22);
SELECT setval('leave_id_seq', 4);
SELECT setval('livecard_id_seq', 7);
SELECT setval('matter_id_seq', 12);
SELECT setval('member_id_seq', 22);
SELECT setval('muster_id_seq', 13);
SELECT setval('mustercall_id_seq', 8);
SELECT setval('musterrule_id_seq', 3);
SELECT setval('occurrence_id_seq', 62);
SELECT setval('outbox_id_seq', 394);
SELECT setval('planactor_id_seq', 15);
SELECT setval('plancard_id_seq', 18);
SELECT setval('planentry_id_seq', 25);
SELECT setval('planrun_id_seq', 3);
SELECT setval('planstep_id_seq', 24);
SELECT setval('question_id_seq', 21);
SELECT setval('report_id_seq', 14);
SELECT setval('rota_id_seq', 3);
SELECT setval('rotadraft_id_seq', 1);
SELECT setval('round_id_seq', 13);
SELECT setval('schedule_id_seq', 3);
SELECT setval('shift_id_seq', 113);
SELECT setval('summaryissue_id_seq', 2);
SELECT setval('swap_id_seq', 2);
SELECT setval('unit_id_seq', 9);
SELECT setval('unlock_id_seq', 2);
