BEGIN TRANSACTION;
CREATE TABLE account (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	user_id BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	first_seen_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (bot_id, user_id)
);
INSERT INTO "account" VALUES(1,1001,2000,'李主任（管理员）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(2,1001,2001,'周镇长（带班领导）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(3,1001,2002,'王会计（东沟）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(4,1001,2003,'赵姐（柳湾）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(5,1001,2004,'钱书记（石桥）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(6,1001,2005,'孙片长（三个单位）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(7,1001,2006,'吴网格（平安里）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(8,1001,2007,'郑老师（小学）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(9,1001,2008,'冯校长（小学）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(10,1001,2009,'何主任','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(11,1001,2010,'马干事','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(12,1001,2011,'刘会计（东沟）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(13,1001,2012,'高文书（石桥）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(14,1001,2013,'秦文书（南坪）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(15,1001,2014,'罗文书（无事坡）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(16,1001,2015,'曹老师（小学）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(17,1001,2016,'田网格（平安里）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(18,1001,2017,'姚园长（幼儿园）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(19,1001,2018,'谭老师（幼儿园）','2026-11-22 08:00:00.000000');
INSERT INTO "account" VALUES(20,1001,2019,'新来的','2026-11-23 00:50:00.000000');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE assignment (
	id INTEGER NOT NULL, 
	shift_id BIGINT NOT NULL, 
	post VARCHAR(32) NOT NULL, 
	person_id BIGINT NOT NULL, 
	since DATETIME NOT NULL, 
	ended_at DATETIME, 
	origin VARCHAR(32) NOT NULL, 
	confirmed_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(person_id) REFERENCES dutyperson (id), 
	FOREIGN KEY(shift_id) REFERENCES shift (id)
);
INSERT INTO "assignment" VALUES(1,1,'leader',2,'2026-11-22 08:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(2,1,'staff',3,'2026-11-22 08:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(3,2,'leader',1,'2026-11-23 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(4,2,'staff',4,'2026-11-23 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(5,3,'leader',1,'2026-11-24 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(6,3,'staff',3,'2026-11-24 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(7,4,'leader',1,'2026-11-25 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(8,4,'staff',4,'2026-11-25 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(9,5,'leader',1,'2026-11-26 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(10,5,'staff',3,'2026-11-26 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(11,6,'leader',1,'2026-11-27 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(12,6,'staff',4,'2026-11-27 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(13,7,'leader',1,'2026-11-28 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(14,7,'staff',3,'2026-11-28 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(15,8,'leader',1,'2026-11-29 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(16,8,'staff',4,'2026-11-29 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(17,9,'leader',2,'2026-11-30 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(18,9,'staff',3,'2026-11-30 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(19,10,'leader',2,'2026-12-01 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(20,10,'staff',4,'2026-12-01 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(21,11,'leader',2,'2026-12-02 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(22,11,'staff',3,'2026-12-02 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(23,12,'leader',2,'2026-12-03 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(24,12,'staff',4,'2026-12-03 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(25,13,'leader',2,'2026-12-04 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(26,13,'staff',3,'2026-12-04 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(27,14,'leader',2,'2026-12-05 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(28,14,'staff',4,'2026-12-05 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(29,15,'leader',2,'2026-12-06 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(30,15,'staff',3,'2026-12-06 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(31,16,'leader',1,'2026-12-07 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(32,16,'staff',4,'2026-12-07 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(33,17,'leader',1,'2026-12-08 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(34,17,'staff',3,'2026-12-08 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(35,18,'leader',1,'2026-12-09 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(36,18,'staff',4,'2026-12-09 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(37,19,'leader',1,'2026-12-10 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(38,19,'staff',3,'2026-12-10 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(39,20,'leader',1,'2026-12-11 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(40,20,'staff',4,'2026-12-11 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(41,21,'leader',1,'2026-12-12 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(42,21,'staff',3,'2026-12-12 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(43,22,'leader',1,'2026-12-13 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(44,22,'staff',4,'2026-12-13 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(45,23,'leader',2,'2026-12-14 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(46,23,'staff',3,'2026-12-14 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(47,24,'leader',2,'2026-12-15 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(48,24,'staff',4,'2026-12-15 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(49,25,'leader',2,'2026-12-16 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(50,25,'staff',3,'2026-12-16 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(51,26,'leader',2,'2026-12-17 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(52,26,'staff',4,'2026-12-17 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(53,27,'leader',2,'2026-12-18 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(54,27,'staff',3,'2026-12-18 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(55,28,'leader',2,'2026-12-19 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(56,28,'staff',4,'2026-12-19 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(57,29,'leader',2,'2026-12-20 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(58,29,'staff',3,'2026-12-20 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(59,30,'leader',1,'2026-12-21 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(60,30,'staff',4,'2026-12-21 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(61,31,'leader',1,'2026-12-22 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(62,31,'staff',3,'2026-12-22 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(63,32,'leader',1,'2026-12-23 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(64,32,'staff',4,'2026-12-23 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(65,33,'leader',1,'2026-12-24 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(66,33,'staff',3,'2026-12-24 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(67,34,'leader',1,'2026-12-25 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(68,34,'staff',4,'2026-12-25 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(69,35,'leader',1,'2026-12-26 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(70,35,'staff',3,'2026-12-26 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(71,36,'leader',1,'2026-12-27 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(72,36,'staff',4,'2026-12-27 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(73,37,'staff',5,'2026-11-22 08:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(74,38,'staff',5,'2026-11-22 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(75,39,'staff',5,'2026-11-23 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(76,40,'staff',5,'2026-11-24 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(77,41,'staff',5,'2026-11-25 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(78,42,'staff',5,'2026-11-26 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(79,43,'staff',5,'2026-11-27 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(80,44,'staff',5,'2026-11-28 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(81,45,'staff',5,'2026-11-29 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(82,46,'staff',5,'2026-11-30 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(83,47,'staff',5,'2026-12-01 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(84,48,'staff',5,'2026-12-02 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(85,49,'staff',5,'2026-12-03 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(86,50,'staff',5,'2026-12-04 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(87,51,'staff',5,'2026-12-05 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(88,52,'staff',5,'2026-12-06 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(89,53,'staff',5,'2026-12-07 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(90,54,'staff',5,'2026-12-08 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(91,55,'staff',5,'2026-12-09 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(92,56,'staff',5,'2026-12-10 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(93,57,'staff',5,'2026-12-11 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(94,58,'staff',5,'2026-12-12 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(95,59,'staff',5,'2026-12-13 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(96,60,'staff',5,'2026-12-14 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(97,61,'staff',5,'2026-12-15 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(98,62,'staff',5,'2026-12-16 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(99,63,'staff',5,'2026-12-17 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(100,64,'staff',5,'2026-12-18 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(101,65,'staff',5,'2026-12-19 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(102,66,'staff',5,'2026-12-20 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(103,67,'staff',5,'2026-12-21 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(104,68,'staff',5,'2026-12-22 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(105,69,'staff',5,'2026-12-23 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(106,70,'staff',5,'2026-12-24 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(107,71,'staff',5,'2026-12-25 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(108,72,'staff',5,'2026-12-26 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(109,73,'staff',5,'2026-12-27 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(110,74,'staff',6,'2026-11-22 08:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(111,75,'staff',6,'2026-11-22 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(112,76,'staff',6,'2026-11-23 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(113,77,'staff',6,'2026-11-24 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(114,78,'staff',6,'2026-11-25 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(115,79,'staff',6,'2026-11-26 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(116,80,'staff',6,'2026-11-27 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(117,81,'staff',6,'2026-11-28 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(118,82,'staff',6,'2026-11-29 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(119,83,'staff',6,'2026-11-30 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(120,84,'staff',6,'2026-12-01 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(121,85,'staff',6,'2026-12-02 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(122,86,'staff',6,'2026-12-03 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(123,87,'staff',6,'2026-12-04 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(124,88,'staff',6,'2026-12-05 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(125,89,'staff',6,'2026-12-06 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(126,90,'staff',6,'2026-12-07 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(127,91,'staff',6,'2026-12-08 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(128,92,'staff',6,'2026-12-09 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(129,93,'staff',6,'2026-12-10 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(130,94,'staff',6,'2026-12-11 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(131,95,'staff',6,'2026-12-12 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(132,96,'staff',6,'2026-12-13 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(133,97,'staff',6,'2026-12-14 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(134,98,'staff',6,'2026-12-15 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(135,99,'staff',6,'2026-12-16 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(136,100,'staff',6,'2026-12-17 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(137,101,'staff',6,'2026-12-18 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(138,102,'staff',6,'2026-12-19 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(139,103,'staff',6,'2026-12-20 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(140,104,'staff',6,'2026-12-21 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(141,105,'staff',6,'2026-12-22 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(142,106,'staff',6,'2026-12-23 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(143,107,'staff',6,'2026-12-24 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(144,108,'staff',6,'2026-12-25 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(145,109,'staff',6,'2026-12-26 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(146,110,'staff',6,'2026-12-27 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(147,111,'leader',2,'2026-12-28 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(148,111,'staff',3,'2026-12-28 00:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(149,112,'staff',5,'2026-12-28 12:00:00.000000',NULL,'rotation',NULL);
INSERT INTO "assignment" VALUES(150,113,'staff',6,'2026-12-28 12:00:00.000000',NULL,'rotation',NULL);
CREATE TABLE attachment (
	id INTEGER NOT NULL, 
	matter_id BIGINT, 
	question_id BIGINT, 
	chat_id BIGINT NOT NULL, 
	message_id BIGINT NOT NULL, 
	album VARCHAR, 
	media JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(matter_id) REFERENCES matter (id), 
	FOREIGN KEY(question_id) REFERENCES question (id)
);
CREATE TABLE audit (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	actor VARCHAR NOT NULL, 
	action VARCHAR NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "audit" VALUES(1,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增单位 青石镇');
INSERT INTO "audit" VALUES(2,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增单位 东沟村（上级 青石镇）');
INSERT INTO "audit" VALUES(3,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增单位 柳湾村（上级 青石镇）');
INSERT INTO "audit" VALUES(4,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增单位 石桥村（上级 青石镇）');
INSERT INTO "audit" VALUES(5,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增单位 南坪村（上级 青石镇）');
INSERT INTO "audit" VALUES(6,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增单位 无事坡村（上级 青石镇）');
INSERT INTO "audit" VALUES(7,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增单位 平安里社区（上级 青石镇）');
INSERT INTO "audit" VALUES(8,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增单位 青石镇中心小学（上级 青石镇）');
INSERT INTO "audit" VALUES(9,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增单位 实验幼儿园（上级 青石镇）');
INSERT INTO "audit" VALUES(10,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增群 值班群（在群里发 /bind 值班群 绑定）');
INSERT INTO "audit" VALUES(11,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增报送安排 平安报告（8 个单位）');
INSERT INTO "audit" VALUES(12,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增报送安排 防汛（1 个单位）');
INSERT INTO "audit" VALUES(13,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增报送安排 校园（1 个单位）');
INSERT INTO "audit" VALUES(14,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增值班人员 周镇长');
INSERT INTO "audit" VALUES(15,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增值班人员 李主任');
INSERT INTO "audit" VALUES(16,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增值班人员 何主任');
INSERT INTO "audit" VALUES(17,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增值班人员 马干事');
INSERT INTO "audit" VALUES(18,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增值班人员 赵姐');
INSERT INTO "audit" VALUES(19,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增值班人员 郑老师');
INSERT INTO "audit" VALUES(20,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增值班表 镇值班（青石镇）');
INSERT INTO "audit" VALUES(21,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增值班表 防汛值班（柳湾村）');
INSERT INTO "audit" VALUES(22,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增值班表 校园值班（青石镇中心小学）');
INSERT INTO "audit" VALUES(23,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','突发事件规则 青石镇：时限 30分钟、国务院令493号，逐级提醒 逐级提醒（3 步）');
INSERT INTO "audit" VALUES(24,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','开放查岗 镇值班（每天最多 5 次，每周最多 20 次）');
INSERT INTO "audit" VALUES(25,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','开放查岗 防汛值班（每天最多 5 次，每周最多 20 次）');
INSERT INTO "audit" VALUES(26,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','开放查岗 校园值班（每天最多 5 次，每周最多 20 次）');
INSERT INTO "audit" VALUES(27,1001,'2026-11-22 08:00:00.000000','pinganbao apply','apply','','新增应急预案 防汛应急预案（8 步）');
INSERT INTO "audit" VALUES(28,1001,'2026-11-22 08:00:00.000000','李主任（管理员）','duty.link','','李主任');
INSERT INTO "audit" VALUES(29,1001,'2026-11-22 08:00:00.000000','周镇长（带班领导）','duty.link','','周镇长');
INSERT INTO "audit" VALUES(30,1001,'2026-11-22 08:00:00.000000','赵姐（柳湾）','duty.link','','赵姐');
INSERT INTO "audit" VALUES(31,1001,'2026-11-22 08:00:00.000000','郑老师（小学）','duty.link','','郑老师');
INSERT INTO "audit" VALUES(32,1001,'2026-11-22 08:00:00.000000','何主任','duty.link','','何主任');
INSERT INTO "audit" VALUES(33,1001,'2026-11-22 08:00:00.000000','马干事','duty.link','','马干事');
CREATE TABLE binding (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	unit_id BIGINT NOT NULL, 
	chat_id BIGINT, 
	thread_id BIGINT, 
	bound_by BIGINT, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(bound_by) REFERENCES account (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	UNIQUE (bot_id, name)
);
INSERT INTO "binding" VALUES(1,1001,'值班群',1,-1001,NULL,1,NULL);
CREATE TABLE chat (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	chat_id BIGINT NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	title VARCHAR NOT NULL, 
	disabled_at DATETIME, 
	disabled_reason VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (bot_id, chat_id)
);
INSERT INTO "chat" VALUES(1,1001,-1001,'supergroup','青石镇值班群',NULL,'');
INSERT INTO "chat" VALUES(2,1001,2011,'private','',NULL,'');
INSERT INTO "chat" VALUES(3,1001,2009,'private','',NULL,'');
INSERT INTO "chat" VALUES(4,1001,2015,'private','',NULL,'');
INSERT INTO "chat" VALUES(5,1001,2010,'private','',NULL,'');
INSERT INTO "chat" VALUES(6,1001,2001,'private','',NULL,'');
INSERT INTO "chat" VALUES(7,1001,2000,'private','',NULL,'');
INSERT INTO "chat" VALUES(8,1001,2013,'private','',NULL,'');
INSERT INTO "chat" VALUES(9,1001,2014,'private','',NULL,'');
INSERT INTO "chat" VALUES(10,1001,2006,'private','',NULL,'');
INSERT INTO "chat" VALUES(11,1001,2017,'private','',NULL,'');
INSERT INTO "chat" VALUES(12,1001,2012,'private','',NULL,'');
INSERT INTO "chat" VALUES(13,1001,2007,'private','',NULL,'');
INSERT INTO "chat" VALUES(14,1001,2008,'private','',NULL,'');
INSERT INTO "chat" VALUES(15,1001,2005,'private','',NULL,'');
INSERT INTO "chat" VALUES(16,1001,2002,'private','',NULL,'');
INSERT INTO "chat" VALUES(17,1001,2016,'private','',NULL,'');
INSERT INTO "chat" VALUES(18,1001,2003,'private','',NULL,'');
INSERT INTO "chat" VALUES(19,1001,2018,'private','','2026-11-23 00:50:00.000000','已停用或移出机器人');
INSERT INTO "chat" VALUES(20,1001,2019,'private','',NULL,'');
CREATE TABLE coverrequest (
	id INTEGER NOT NULL, 
	leave_id BIGINT NOT NULL, 
	assignment_id BIGINT NOT NULL, 
	person_id BIGINT NOT NULL, 
	asked_by BIGINT NOT NULL, 
	asked_at DATETIME NOT NULL, 
	answered_at DATETIME, 
	agreed BOOLEAN, 
	PRIMARY KEY (id), 
	FOREIGN KEY(leave_id) REFERENCES leave (id), 
	FOREIGN KEY(assignment_id) REFERENCES assignment (id), 
	FOREIGN KEY(person_id) REFERENCES dutyperson (id), 
	FOREIGN KEY(asked_by) REFERENCES account (id), 
	UNIQUE (assignment_id, person_id)
);
INSERT INTO "coverrequest" VALUES(1,2,12,3,2,'2026-11-23 00:00:00.000000',NULL,NULL);
CREATE TABLE dutyperson (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	phone VARCHAR NOT NULL, 
	account_id BIGINT, 
	configured BOOLEAN NOT NULL, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	UNIQUE (bot_id, name)
);
INSERT INTO "dutyperson" VALUES(1,1001,'周镇长','13900000001',2,1,NULL);
INSERT INTO "dutyperson" VALUES(2,1001,'李主任','13900000002',1,1,NULL);
INSERT INTO "dutyperson" VALUES(3,1001,'何主任','13900000003',10,1,NULL);
INSERT INTO "dutyperson" VALUES(4,1001,'马干事','13900000004',11,1,NULL);
INSERT INTO "dutyperson" VALUES(5,1001,'赵姐','13900000005',4,1,NULL);
INSERT INTO "dutyperson" VALUES(6,1001,'郑老师','13900000006',8,1,NULL);
CREATE TABLE emergencyplan (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	unit_id BIGINT NOT NULL, 
	zone VARCHAR NOT NULL, 
	"plan" TEXT NOT NULL, 
	board_to TEXT NOT NULL, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	UNIQUE (bot_id, name)
);
INSERT INTO "emergencyplan" VALUES(1,1001,'防汛应急预案',1,'Asia/Shanghai','{"name":"防汛应急预案","source":"示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改","roles":[{"name":"指挥长","who":[{"kind":"post","name":"leader","rota":""}]},{"name":"值班员","who":[{"kind":"post","name":"staff","rota":""}]},{"name":"联络员","who":[{"kind":"role","name":"admin","rota":""}]},{"name":"现场组","who":[{"kind":"role","name":"duty_officer","rota":""}]}],"steps":[{"role":"指挥长","text":"宣布启动，明确现场负责人","part":"启动","within":"PT5M","until_end":false},{"role":"值班员","text":"电话通知沿河各村，转移路线、安置点就位","part":"启动","within":"PT15M","until_end":false},{"role":"现场组","text":"带队到河堤现场，到位后报告","part":"到场","within":"PT20M","until_end":false},{"role":"现场组","text":"危险路段拉警戒线、断交","part":"处置","within":"PT30M","until_end":false},{"role":"现场组","text":"引导低洼处群众转移，守在现场","part":"疏导","within":"PT40M","until_end":true},{"role":"联络员","text":"向上级值班室电话报告，与水利、气象保持联系","part":"联络","within":"PT30M","until_end":false},{"role":"值班员","text":"记录水位、人员、处置经过","part":"记录","within":null,"until_end":false},{"role":"指挥长","text":"宣布解除，安排总结归档","part":"总结","within":null,"until_end":false}]}','["值班群"]',NULL);
CREATE TABLE excuse (
	id INTEGER NOT NULL, 
	unit_id BIGINT NOT NULL, 
	first_day DATE NOT NULL, 
	last_day DATE NOT NULL, 
	reason VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
);
CREATE TABLE handover (
	id INTEGER NOT NULL, 
	shift_id BIGINT NOT NULL, 
	note TEXT NOT NULL, 
	noted_by BIGINT, 
	noted_at DATETIME, 
	accepted_by BIGINT, 
	accepted_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(shift_id) REFERENCES shift (id), 
	FOREIGN KEY(noted_by) REFERENCES dutyperson (id), 
	FOREIGN KEY(accepted_by) REFERENCES dutyperson (id), 
	UNIQUE (shift_id)
);
INSERT INTO "handover" VALUES(1,1,'',NULL,NULL,NULL,NULL);
CREATE TABLE heartbeat (
	bot_id BIGINT NOT NULL, 
	beat_at DATETIME NOT NULL, 
	PRIMARY KEY (bot_id)
);
INSERT INTO "heartbeat" VALUES(1001,'2026-11-23 00:50:00.000000');
CREATE TABLE inbox (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	update_id BIGINT NOT NULL, 
	received_at DATETIME NOT NULL, 
	payload TEXT NOT NULL, 
	error VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (bot_id, update_id)
);
CREATE TABLE incident (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	unit_id BIGINT NOT NULL, 
	candidates JSON NOT NULL, 
	drill BOOLEAN NOT NULL, 
	what TEXT NOT NULL, 
	place VARCHAR NOT NULL, 
	occurred_at DATETIME, 
	happened_at DATETIME NOT NULL, 
	learned_at DATETIME NOT NULL, 
	reported_at DATETIME NOT NULL, 
	level VARCHAR(32), 
	suggested VARCHAR(32), 
	dead INTEGER, 
	badly INTEGER, 
	injured INTEGER, 
	missing INTEGER, 
	loss BIGINT, 
	matter_id BIGINT, 
	opened_by BIGINT NOT NULL, 
	chat_id BIGINT NOT NULL, 
	thread_id BIGINT, 
	"plan" TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	called_at DATETIME, 
	acknowledged_by BIGINT, 
	acknowledged_at DATETIME, 
	taken INTEGER NOT NULL, 
	heard_at DATETIME, 
	asked INTEGER NOT NULL, 
	next_action_at DATETIME, 
	final_at DATETIME, 
	closed_by BIGINT, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(matter_id) REFERENCES matter (id), 
	FOREIGN KEY(opened_by) REFERENCES account (id), 
	FOREIGN KEY(acknowledged_by) REFERENCES account (id), 
	FOREIGN KEY(closed_by) REFERENCES account (id)
);
INSERT INTO "incident" VALUES(1,1001,2,'[]',0,'今天早上7点10分后山着火，现在才得知','','2026-11-22 23:10:00.000000','2026-11-22 23:10:00.000000','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12,2011,NULL,'{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}',1,'2026-11-22 23:35:00.000000',10,'2026-11-22 23:35:00.000000',1,'2026-11-23 00:35:00.000000',2,'2026-11-23 01:05:00.000000',NULL,NULL,NULL);
INSERT INTO "incident" VALUES(2,1001,8,'[]',0,'刚刚食堂食物中毒，死亡3人，受伤5人','','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'serious',3,NULL,5,NULL,NULL,NULL,16,2015,NULL,'{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}',1,'2026-11-22 23:35:00.000000',10,'2026-11-22 23:35:00.000000',1,'2026-11-23 00:35:00.000000',2,'2026-11-23 01:05:00.000000','2026-11-22 23:35:00.000000',NULL,NULL);
INSERT INTO "incident" VALUES(3,1001,1,'[5, 6, 9]',0,'刚刚山体滑坡，路断了','','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,2005,NULL,'{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}',3,'2026-11-23 00:45:00.000000',11,'2026-11-23 00:50:00.000000',1,'2026-11-23 00:50:00.000000',0,'2026-11-23 01:05:00.000000',NULL,NULL,NULL);
INSERT INTO "incident" VALUES(4,1001,2,'[]',0,'起火了','',NULL,'2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,2002,NULL,'{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}',2,'2026-11-23 00:47:00.000000',NULL,NULL,0,NULL,0,'2026-11-23 00:52:00.000000',NULL,NULL,NULL);
INSERT INTO "incident" VALUES(5,1001,5,'[]',0,'南坪村刚刚起火','','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,6,2005,NULL,'{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}',1,'2026-11-23 00:50:00.000000',NULL,NULL,0,NULL,0,'2026-11-23 00:55:00.000000',NULL,NULL,NULL);
CREATE TABLE incidentcall (
	id INTEGER NOT NULL, 
	incident_id BIGINT NOT NULL, 
	step INTEGER NOT NULL, 
	via VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	account_id BIGINT, 
	chat_id BIGINT NOT NULL, 
	thread_id BIGINT, 
	at DATETIME NOT NULL, 
	outbox_id BIGINT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(incident_id) REFERENCES incident (id), 
	FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "incidentcall" VALUES(1,1,0,'duty:staff','何主任',10,2009,NULL,'2026-11-22 23:35:00.000000',60);
INSERT INTO "incidentcall" VALUES(2,1,0,'duty:leader','李主任',1,2000,NULL,'2026-11-22 23:35:00.000000',61);
INSERT INTO "incidentcall" VALUES(3,1,0,'chats','值班群',NULL,-1001,NULL,'2026-11-22 23:35:00.000000',62);
INSERT INTO "incidentcall" VALUES(4,2,0,'duty:staff','郑老师',8,2007,NULL,'2026-11-22 23:35:00.000000',74);
INSERT INTO "incidentcall" VALUES(5,2,0,'duty:staff','何主任',10,2009,NULL,'2026-11-22 23:35:00.000000',75);
INSERT INTO "incidentcall" VALUES(6,2,0,'duty:leader','李主任',1,2000,NULL,'2026-11-22 23:35:00.000000',76);
INSERT INTO "incidentcall" VALUES(7,2,0,'chats','值班群',NULL,-1001,NULL,'2026-11-22 23:35:00.000000',77);
INSERT INTO "incidentcall" VALUES(8,3,0,'duty:staff','马干事',11,2010,NULL,'2026-11-23 00:15:00.000000',192);
INSERT INTO "incidentcall" VALUES(9,3,0,'duty:leader','周镇长',2,2001,NULL,'2026-11-23 00:15:00.000000',194);
INSERT INTO "incidentcall" VALUES(10,3,0,'chats','值班群',NULL,-1001,NULL,'2026-11-23 00:15:00.000000',196);
INSERT INTO "incidentcall" VALUES(11,3,0,'duty:staff','马干事',11,2010,NULL,'2026-11-23 00:20:00.000000',202);
INSERT INTO "incidentcall" VALUES(12,3,0,'duty:leader','周镇长',2,2001,NULL,'2026-11-23 00:20:00.000000',203);
INSERT INTO "incidentcall" VALUES(13,3,0,'chats','值班群',NULL,-1001,NULL,'2026-11-23 00:20:00.000000',204);
INSERT INTO "incidentcall" VALUES(14,3,1,'duty:leader','周镇长',2,2001,NULL,'2026-11-23 00:25:00.000000',207);
INSERT INTO "incidentcall" VALUES(15,3,1,'duty:leader','周镇长',2,2001,NULL,'2026-11-23 00:30:00.000000',211);
INSERT INTO "incidentcall" VALUES(16,3,2,'admins','李主任（管理员）',1,2000,NULL,'2026-11-23 00:35:00.000000',222);
INSERT INTO "incidentcall" VALUES(17,4,0,'duty:staff','马干事',11,2010,NULL,'2026-11-23 00:37:00.000000',234);
INSERT INTO "incidentcall" VALUES(18,4,0,'duty:leader','周镇长',2,2001,NULL,'2026-11-23 00:37:00.000000',235);
INSERT INTO "incidentcall" VALUES(19,4,0,'chats','值班群',NULL,-1001,NULL,'2026-11-23 00:37:00.000000',236);
INSERT INTO "incidentcall" VALUES(20,4,0,'duty:staff','马干事',11,2010,NULL,'2026-11-23 00:42:00.000000',255);
INSERT INTO "incidentcall" VALUES(21,4,0,'duty:leader','周镇长',2,2001,NULL,'2026-11-23 00:42:00.000000',256);
INSERT INTO "incidentcall" VALUES(22,4,0,'chats','值班群',NULL,-1001,NULL,'2026-11-23 00:42:00.000000',257);
INSERT INTO "incidentcall" VALUES(23,3,2,'admins','李主任（管理员）',1,2000,NULL,'2026-11-23 00:45:00.000000',279);
INSERT INTO "incidentcall" VALUES(24,4,1,'duty:leader','周镇长',2,2001,NULL,'2026-11-23 00:47:00.000000',289);
INSERT INTO "incidentcall" VALUES(25,5,0,'duty:staff','马干事',11,2010,NULL,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "incidentcall" VALUES(26,5,0,'duty:leader','周镇长',2,2001,NULL,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "incidentcall" VALUES(27,5,0,'chats','值班群',NULL,-1001,NULL,'2026-11-23 00:50:00.000000',NULL);
CREATE TABLE incidentdeadline (
	id INTEGER NOT NULL, 
	incident_id BIGINT NOT NULL, 
	due VARCHAR(32) NOT NULL, 
	due_at DATETIME NOT NULL, 
	begun_at DATETIME NOT NULL, 
	rule VARCHAR NOT NULL, 
	source VARCHAR NOT NULL, 
	preset VARCHAR NOT NULL, 
	met_at DATETIME, 
	asked_at DATETIME, 
	late_told_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(incident_id) REFERENCES incident (id)
);
INSERT INTO "incidentdeadline" VALUES(1,1,'first','2026-11-23 00:05:00.000000','2026-11-22 23:35:00.000000','知悉后 30 分钟内报送','乡镇值班值守方案：即发即报','30分钟','2026-11-22 23:35:00.000000',NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(2,1,'written','2026-11-23 00:35:00.000000','2026-11-22 23:35:00.000000','单位负责人接到报告后 1 小时内报县级主管部门','国务院令493号 第九条','国务院令493号',NULL,'2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000');
INSERT INTO "incidentdeadline" VALUES(3,1,'upward','2026-11-23 01:35:00.000000','2026-11-22 23:35:00.000000','逐级上报，每级不超过 2 小时','国务院令493号 第十一条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(4,1,'changes','2026-11-29 23:35:00.000000','2026-11-22 23:35:00.000000','道路交通事故、火灾 7 日内伤亡人数有变化的及时补报','国务院令493号 第十三条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(5,2,'first','2026-11-23 00:05:00.000000','2026-11-22 23:35:00.000000','知悉后 30 分钟内报送','乡镇值班值守方案：即发即报','30分钟','2026-11-22 23:35:00.000000',NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(6,2,'written','2026-11-23 00:35:00.000000','2026-11-22 23:35:00.000000','单位负责人接到报告后 1 小时内报县级主管部门','国务院令493号 第九条','国务院令493号',NULL,'2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000');
INSERT INTO "incidentdeadline" VALUES(7,2,'upward','2026-11-23 01:35:00.000000','2026-11-22 23:35:00.000000','逐级上报，每级不超过 2 小时','国务院令493号 第十一条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(8,2,'changes','2026-12-22 23:35:00.000000','2026-11-22 23:35:00.000000','30 日内伤亡人数有变化的及时补报','国务院令493号 第十三条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(9,3,'first','2026-11-23 00:45:00.000000','2026-11-23 00:15:00.000000','知悉后 30 分钟内报送','乡镇值班值守方案：即发即报','30分钟','2026-11-23 00:15:00.000000',NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(10,3,'written','2026-11-23 01:15:00.000000','2026-11-23 00:15:00.000000','单位负责人接到报告后 1 小时内报县级主管部门','国务院令493号 第九条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(11,3,'upward','2026-11-23 02:15:00.000000','2026-11-23 00:15:00.000000','逐级上报，每级不超过 2 小时','国务院令493号 第十一条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(12,3,'changes','2026-12-23 00:15:00.000000','2026-11-23 00:15:00.000000','30 日内伤亡人数有变化的及时补报','国务院令493号 第十三条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(13,4,'first','2026-11-23 01:07:00.000000','2026-11-23 00:37:00.000000','知悉后 30 分钟内报送','乡镇值班值守方案：即发即报','30分钟','2026-11-23 00:37:00.000000',NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(14,4,'written','2026-11-23 01:37:00.000000','2026-11-23 00:37:00.000000','单位负责人接到报告后 1 小时内报县级主管部门','国务院令493号 第九条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(15,4,'upward','2026-11-23 02:37:00.000000','2026-11-23 00:37:00.000000','逐级上报，每级不超过 2 小时','国务院令493号 第十一条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(16,4,'changes','2026-11-30 00:37:00.000000','2026-11-23 00:37:00.000000','道路交通事故、火灾 7 日内伤亡人数有变化的及时补报','国务院令493号 第十三条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(17,5,'first','2026-11-23 01:20:00.000000','2026-11-23 00:50:00.000000','知悉后 30 分钟内报送','乡镇值班值守方案：即发即报','30分钟','2026-11-23 00:50:00.000000',NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(18,5,'written','2026-11-23 01:50:00.000000','2026-11-23 00:50:00.000000','单位负责人接到报告后 1 小时内报县级主管部门','国务院令493号 第九条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(19,5,'upward','2026-11-23 02:50:00.000000','2026-11-23 00:50:00.000000','逐级上报，每级不超过 2 小时','国务院令493号 第十一条','国务院令493号',NULL,NULL,NULL);
INSERT INTO "incidentdeadline" VALUES(20,5,'changes','2026-11-30 00:50:00.000000','2026-11-23 00:50:00.000000','道路交通事故、火灾 7 日内伤亡人数有变化的及时补报','国务院令493号 第十三条','国务院令493号',NULL,NULL,NULL);
CREATE TABLE incidentevent (
	id INTEGER NOT NULL, 
	incident_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	account_id BIGINT, 
	who VARCHAR NOT NULL, 
	what TEXT NOT NULL, 
	kind VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(incident_id) REFERENCES incident (id), 
	FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "incidentevent" VALUES(1,1,'2026-11-22 23:35:00.000000',12,'刘会计（东沟）','首报：今天早上7点10分后山着火，现在才得知','');
INSERT INTO "incidentevent" VALUES(2,1,'2026-11-22 23:35:00.000000',NULL,'平安报','第1步通知：何主任、李主任、值班群','');
INSERT INTO "incidentevent" VALUES(3,1,'2026-11-22 23:35:00.000000',NULL,'平安报','请核对：11月23日 09:00 报过平安（07:20）','');
INSERT INTO "incidentevent" VALUES(4,1,'2026-11-22 23:35:00.000000',10,'何主任','✋ 已接收，正在处理','told');
INSERT INTO "incidentevent" VALUES(5,2,'2026-11-22 23:35:00.000000',16,'曹老师（小学）','首报：刚刚食堂食物中毒，死亡3人，受伤5人','');
INSERT INTO "incidentevent" VALUES(6,2,'2026-11-22 23:35:00.000000',NULL,'平安报','第1步通知：郑老师、何主任、李主任、值班群','');
INSERT INTO "incidentevent" VALUES(7,2,'2026-11-22 23:35:00.000000',10,'何主任','✋ 已接收，正在处理','told');
INSERT INTO "incidentevent" VALUES(8,2,'2026-11-22 23:35:00.000000',16,'曹老师（小学）','终报：已经送医，处置完毕','told');
INSERT INTO "incidentevent" VALUES(9,1,'2026-11-23 00:05:00.000000',NULL,'平安报','30 分钟没有消息，再问何主任','');
INSERT INTO "incidentevent" VALUES(10,2,'2026-11-23 00:05:00.000000',NULL,'平安报','30 分钟没有消息，再问何主任','');
INSERT INTO "incidentevent" VALUES(11,3,'2026-11-23 00:15:00.000000',6,'孙片长（三个单位）','首报：刚刚山体滑坡，路断了','');
INSERT INTO "incidentevent" VALUES(12,3,'2026-11-23 00:15:00.000000',NULL,'平安报','第1步通知：马干事、周镇长、值班群','');
INSERT INTO "incidentevent" VALUES(13,3,'2026-11-23 00:20:00.000000',NULL,'平安报','第1步通知：马干事、周镇长、值班群','');
INSERT INTO "incidentevent" VALUES(14,3,'2026-11-23 00:25:00.000000',NULL,'平安报','第2步通知：周镇长','');
INSERT INTO "incidentevent" VALUES(15,3,'2026-11-23 00:30:00.000000',NULL,'平安报','第2步通知：周镇长','');
INSERT INTO "incidentevent" VALUES(16,1,'2026-11-23 00:35:00.000000',NULL,'平安报','60 分钟没有消息，再问何主任','');
INSERT INTO "incidentevent" VALUES(17,1,'2026-11-23 00:35:00.000000',NULL,'平安报','⌛ 已超过时限：书面上报应在 08:35 前（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）','');
INSERT INTO "incidentevent" VALUES(18,2,'2026-11-23 00:35:00.000000',NULL,'平安报','60 分钟没有消息，再问何主任','');
INSERT INTO "incidentevent" VALUES(19,2,'2026-11-23 00:35:00.000000',NULL,'平安报','⌛ 已超过时限：书面上报应在 08:35 前（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）','');
INSERT INTO "incidentevent" VALUES(20,3,'2026-11-23 00:35:00.000000',NULL,'平安报','第3步通知：李主任（管理员）','');
INSERT INTO "incidentevent" VALUES(21,4,'2026-11-23 00:37:00.000000',3,'王会计（东沟）','首报：起火了','');
INSERT INTO "incidentevent" VALUES(22,4,'2026-11-23 00:37:00.000000',NULL,'平安报','第1步通知：马干事、周镇长、值班群','');
INSERT INTO "incidentevent" VALUES(23,4,'2026-11-23 00:42:00.000000',NULL,'平安报','第1步通知：马干事、周镇长、值班群','');
INSERT INTO "incidentevent" VALUES(24,3,'2026-11-23 00:45:00.000000',NULL,'平安报','第3步通知：李主任（管理员）','');
INSERT INTO "incidentevent" VALUES(25,4,'2026-11-23 00:47:00.000000',NULL,'平安报','第2步通知：周镇长','');
INSERT INTO "incidentevent" VALUES(26,3,'2026-11-23 00:50:00.000000',11,'马干事','✋ 已接收，正在处理','told');
INSERT INTO "incidentevent" VALUES(27,5,'2026-11-23 00:50:00.000000',6,'孙片长（三个单位）','首报：南坪村刚刚起火','');
INSERT INTO "incidentevent" VALUES(28,5,'2026-11-23 00:50:00.000000',NULL,'平安报','第1步通知：马干事、周镇长、值班群','');
CREATE TABLE incidentfile (
	id INTEGER NOT NULL, 
	incident_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	chat_id BIGINT NOT NULL, 
	album VARCHAR, 
	media JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(incident_id) REFERENCES incident (id), 
	FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "incidentfile" VALUES(1,3,6,'2026-11-23 00:15:00.000000',2005,NULL,'{"kind": "photo", "file_id": "photo-1", "unique_id": "", "name": "", "mime": "", "size": 0}');
INSERT INTO "incidentfile" VALUES(2,5,6,'2026-11-23 00:50:00.000000',2005,NULL,'{"kind": "photo", "file_id": "photo-1", "unique_id": "", "name": "", "mime": "", "size": 0}');
CREATE TABLE incidentreport (
	id INTEGER NOT NULL, 
	incident_id BIGINT NOT NULL, 
	number INTEGER NOT NULL, 
	stage VARCHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	changes JSON NOT NULL, 
	account_id BIGINT NOT NULL, 
	reported_at DATETIME NOT NULL, 
	year INTEGER NOT NULL, 
	issue INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(incident_id) REFERENCES incident (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	UNIQUE (incident_id, number)
);
INSERT INTO "incidentreport" VALUES(1,1,0,'first','今天早上7点10分后山着火，现在才得知','[]',12,'2026-11-22 23:35:00.000000',2026,1);
INSERT INTO "incidentreport" VALUES(2,2,0,'first','刚刚食堂食物中毒，死亡3人，受伤5人','[]',16,'2026-11-22 23:35:00.000000',2026,2);
INSERT INTO "incidentreport" VALUES(3,2,1,'final','已经送医，处置完毕','[]',16,'2026-11-22 23:35:00.000000',2026,3);
INSERT INTO "incidentreport" VALUES(4,3,0,'first','刚刚山体滑坡，路断了','[]',6,'2026-11-23 00:15:00.000000',2026,4);
INSERT INTO "incidentreport" VALUES(5,4,0,'first','起火了','[]',3,'2026-11-23 00:37:00.000000',2026,5);
INSERT INTO "incidentreport" VALUES(6,5,0,'first','南坪村刚刚起火','[]',6,'2026-11-23 00:50:00.000000',2026,6);
CREATE TABLE incidentsetting (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	unit_id BIGINT NOT NULL, 
	"plan" TEXT NOT NULL, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	UNIQUE (unit_id)
);
INSERT INTO "incidentsetting" VALUES(1,1001,1,'{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["duty:staff","duty:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["duty:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":"PT30M"},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]},{"name":"国务院令493号","source":"国务院令493号","limits":[{"due":"written","within":"PT1H","rule":"单位负责人接到报告后 1 小时内报县级主管部门","source":"国务院令493号 第九条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"},{"due":"upward","within":"PT2H","rule":"逐级上报，每级不超过 2 小时","source":"国务院令493号 第十一条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"reported"},{"due":"changes","within":"P30D","rule":"30 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["other"],"counting":"calendar","starts":"learned"},{"due":"changes","within":"P7D","rule":"道路交通事故、火灾 7 日内伤亡人数有变化的及时补报","source":"国务院令493号 第十三条","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}',NULL);
CREATE TABLE "invite" (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	code_hash VARCHAR NOT NULL, 
	unit_id BIGINT NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	created_by BIGINT, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	used_by BIGINT, 
	used_at DATETIME, 
	person_id BIGINT, 
	PRIMARY KEY (id), 
	CONSTRAINT invite_person_id_fkey FOREIGN KEY(person_id) REFERENCES dutyperson (id), 
	FOREIGN KEY(used_by) REFERENCES account (id), 
	UNIQUE (code_hash), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(created_by) REFERENCES account (id)
);
INSERT INTO "invite" VALUES(1,1001,'44f34d55591b17ff1dd2244286dabbccae4d8b5e269e0ef2576c8acee9cddafa',1,'admin',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',1,'2026-11-22 08:00:00.000000',2);
INSERT INTO "invite" VALUES(2,1001,'7113311484b817dc43cce6272eb7c86b6ea40852a7bb36cfab9d3e5d8196aa3f',1,'duty_leader',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',2,'2026-11-22 08:00:00.000000',1);
INSERT INTO "invite" VALUES(3,1001,'862642d28cc4e5b2a7ee3552d4547fe8e50f5da9d1cde07d652700a4894a5352',2,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',3,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(4,1001,'d41bdd5665ff2416cc730cde6b7f74b29814d7db59351ece9784b18f42900a4c',3,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',4,'2026-11-22 08:00:00.000000',5);
INSERT INTO "invite" VALUES(5,1001,'e16919e42a5fa604671fc3c3412a5f13f9ec37e93dda31d54cfc6bbb8346e9c6',4,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',5,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(6,1001,'30f2c8875021a6997a352ed683a8f1e13653935522dfeaff5920cf246e39c3cf',5,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',6,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(7,1001,'72eaeeaaf339006767c79dfae8b1f8dccd6a70441813725a4552b4a6c9deb6be',6,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',6,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(8,1001,'d69670d54176a781538031bd500ca3138ab64aa3c8aa2245c632a7f63c032d8c',9,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',6,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(9,1001,'97ea285c00085e50ad69edfc0293b7393a031f827d91ce24a575a3f77a4a7ddc',7,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',7,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(10,1001,'285443bd94b3b423afb06155ce145cff18180ab656df525fd8c3f60600c53d59',8,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',8,'2026-11-22 08:00:00.000000',6);
INSERT INTO "invite" VALUES(11,1001,'f96b0ecd00f636c671811863d14457279284afa8609b16c73855f9ca22ec8e2a',8,'head',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',9,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(12,1001,'95691b10e32126d8d818686581df6910775698b33a56468b0abb7cb2fd7c1a07',1,'duty_officer',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',10,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(13,1001,'8089f59cbda269543c40dfc4bd13db5b66155854247fb4933239e85d5aabd72c',1,'duty_officer',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',11,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(14,1001,'2b2df3a3e62dd5fa526d7c34accd41c5291ac57aebd4e61071ebca3bceaf14e0',2,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',12,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(15,1001,'bd09a75c6f1cd7fb4a7a302117f230fe7b9d8e36f259ecdaa2cb856a6c6fb1d4',4,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',13,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(16,1001,'ef9b9e12cd8bd66e4387933052f8b3d75bce2056ff56f8502c4663a81dd96fb9',5,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',14,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(17,1001,'96f6608910e44edad23ec235ed48f092913ebea9581e81af7f4f37dc5fc700a8',6,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',15,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(18,1001,'9017e21fb12cfd1b00a220e81df103c3f883e1a7a85e5f99fb3e76411f43e1e3',8,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',16,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(19,1001,'2bc1d2774352046c8d69fbe4f044589522001163b67c85bd9b526c169b8431b3',7,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',17,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(20,1001,'6a31133a3cd5a7fa5e7bc7dca1d5118b71872affd3673d6d8f7a86f3014b6ec6',9,'head',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',18,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(21,1001,'89e95cfa1b4efdce3c8ebb2b8cba0ef12ef578f5522eb370e04f0acccd79ac6c',9,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',19,'2026-11-22 08:00:00.000000',NULL);
INSERT INTO "invite" VALUES(22,1001,'49ab224e28cf54206c5beed8d7446fb9d243bb8cdaab98228671932ce76ea599',5,'reporter',1,'2026-11-23 00:42:00.000000','2026-11-26 00:42:00.000000',20,'2026-11-23 00:50:00.000000',NULL);
CREATE TABLE lease (
	name VARCHAR NOT NULL, 
	holder VARCHAR NOT NULL, 
	expires_at DATETIME NOT NULL, 
	PRIMARY KEY (name)
);
CREATE TABLE leave (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	person_id BIGINT NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	reason VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	asked_at DATETIME NOT NULL, 
	decided_by BIGINT, 
	decided_at DATETIME, 
	granted BOOLEAN, 
	withdrawn_at DATETIME, 
	next_action_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(person_id) REFERENCES dutyperson (id), 
	FOREIGN KEY(decided_by) REFERENCES account (id)
);
INSERT INTO "leave" VALUES(1,1001,4,'2026-11-25 00:00:00.000000','2026-11-26 00:00:00.000000','看病','Asia/Shanghai','2026-11-23 00:00:00.000000',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "leave" VALUES(2,1001,4,'2026-11-27 00:00:00.000000','2026-11-28 00:00:00.000000','家里有事','Asia/Shanghai','2026-11-23 00:00:00.000000',2,'2026-11-23 00:00:00.000000',1,NULL,'2026-11-26 12:00:00.000000');
INSERT INTO "leave" VALUES(3,1001,4,'2026-11-29 00:00:00.000000','2026-11-30 00:00:00.000000','家里有事','Asia/Shanghai','2026-11-23 00:00:00.000000',2,'2026-11-23 00:00:00.000000',1,NULL,'2026-11-28 12:00:00.000000');
INSERT INTO "leave" VALUES(4,1001,4,'2026-12-01 00:00:00.000000','2026-12-02 00:00:00.000000','开会','Asia/Shanghai','2026-11-23 00:00:00.000000',2,'2026-11-23 00:50:00.000000',1,NULL,'2026-11-30 12:00:00.000000');
CREATE TABLE livecard (
	id INTEGER NOT NULL, 
	round_id BIGINT NOT NULL, 
	chat_id BIGINT NOT NULL, 
	thread_id BIGINT NOT NULL, 
	message_id BIGINT, 
	text TEXT NOT NULL, 
	drawn_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(round_id) REFERENCES round (id), 
	UNIQUE (round_id, chat_id, thread_id)
);
INSERT INTO "livecard" VALUES(1,1,-1001,0,3,'📮 平安报告　11月22日 17:00（截止 17:00）
░░░░░░░░░░ 0/8
未报 8：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园','2026-11-22 09:20:00.000000');
INSERT INTO "livecard" VALUES(2,1,2001,0,1,'📮 平安报告　11月22日 17:00（截止 17:00）
░░░░░░░░░░ 0/8
未报 8：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园','2026-11-22 09:20:00.000000');
INSERT INTO "livecard" VALUES(3,6,-1001,0,5,'📮 防汛　11月23日 08:30（截止 08:30）
░░░░░░░░░░ 0/1
待报 1：石桥村','2026-11-22 22:30:00.000000');
INSERT INTO "livecard" VALUES(4,6,2001,0,6,'📮 防汛　11月23日 08:30（截止 08:30）
░░░░░░░░░░ 0/1
待报 1：石桥村','2026-11-22 22:30:00.000000');
INSERT INTO "livecard" VALUES(5,2,-1001,0,6,'📮 平安报告　11月23日 09:00（截止 09:00）
▓▓▓░░░░░░░ 3/8
有事 1 件
待报 5：柳湾村、石桥村、平安里社区、青石镇中心小学、实验幼儿园','2026-11-23 00:16:00.000000');
INSERT INTO "livecard" VALUES(6,2,2001,0,7,'📮 平安报告　11月23日 09:00（截止 09:00）
▓▓▓░░░░░░░ 3/8
有事 1 件
待报 5：柳湾村、石桥村、平安里社区、青石镇中心小学、实验幼儿园','2026-11-23 00:16:00.000000');
INSERT INTO "livecard" VALUES(7,8,2001,0,44,'📮 校园　11月23日 09:10（截止 09:10）
░░░░░░░░░░ 0/1
待报 1：青石镇中心小学','2026-11-23 00:40:00.000000');
CREATE TABLE matter (
	id INTEGER NOT NULL, 
	occurrence_id BIGINT NOT NULL, 
	report_id BIGINT NOT NULL, 
	text TEXT NOT NULL, 
	account_id BIGINT NOT NULL, 
	sent_at DATETIME NOT NULL, 
	withdrawn_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(occurrence_id) REFERENCES occurrence (id), 
	FOREIGN KEY(report_id) REFERENCES report (id)
);
INSERT INTO "matter" VALUES(1,12,2,'南坪村二组停水，正在抢修',14,'2026-11-23 00:15:00.000000',NULL);
INSERT INTO "matter" VALUES(2,12,4,'南坪村第1处路面塌陷，已拉警戒线',14,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "matter" VALUES(3,12,5,'南坪村第2处路面塌陷，已拉警戒线',14,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "matter" VALUES(4,12,6,'南坪村第3处路面塌陷，已拉警戒线',14,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "matter" VALUES(5,12,7,'南坪村第4处路面塌陷，已拉警戒线',14,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "matter" VALUES(6,12,8,'南坪村第5处路面塌陷，已拉警戒线',14,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "matter" VALUES(7,12,9,'南坪村第6处路面塌陷，已拉警戒线',14,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "matter" VALUES(8,12,10,'南坪村第7处路面塌陷，已拉警戒线',14,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "matter" VALUES(9,12,11,'南坪村第8处路面塌陷，已拉警戒线',14,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "matter" VALUES(10,12,12,'南坪村第9处路面塌陷，已拉警戒线',14,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "matter" VALUES(11,12,13,'南坪村第10处路面塌陷，已拉警戒线',14,'2026-11-23 00:50:00.000000',NULL);
INSERT INTO "matter" VALUES(12,12,14,'南坪村第11处路面塌陷，已拉警戒线',14,'2026-11-23 00:50:00.000000',NULL);
CREATE TABLE member (
	id INTEGER NOT NULL, 
	account_id BIGINT NOT NULL, 
	unit_id BIGINT NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	since DATETIME NOT NULL, 
	ended_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	UNIQUE (account_id, unit_id, role)
);
INSERT INTO "member" VALUES(1,1,1,'admin','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(2,2,1,'duty_leader','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(3,3,2,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(4,4,3,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(5,5,4,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(6,6,5,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(7,6,6,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(8,6,9,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(9,7,7,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(10,8,8,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(11,9,8,'head','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(12,10,1,'duty_officer','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(13,11,1,'duty_officer','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(14,12,2,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(15,13,4,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(16,14,5,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(17,15,6,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(18,16,8,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(19,17,7,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(20,18,9,'head','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(21,19,9,'reporter','2026-11-22 08:00:00.000000',NULL);
INSERT INTO "member" VALUES(22,20,5,'reporter','2026-11-23 00:50:00.000000',NULL);
CREATE TABLE muster (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	rule_id BIGINT NOT NULL, 
	day DATE NOT NULL, 
	number INTEGER NOT NULL, 
	asks_at DATETIME NOT NULL, 
	latest_at DATETIME NOT NULL, 
	closes_at DATETIME, 
	state VARCHAR(32) NOT NULL, 
	ordered_by BIGINT, 
	next_action_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(rule_id) REFERENCES musterrule (id), 
	FOREIGN KEY(ordered_by) REFERENCES account (id), 
	UNIQUE (rule_id, day, number)
);
INSERT INTO "muster" VALUES(1,1001,1,'2026-11-23',1,'2026-11-23 00:16:00.000000','2026-11-23 03:20:00.000000','2026-11-23 00:26:00.000000','closed',NULL,NULL);
INSERT INTO "muster" VALUES(2,1001,2,'2026-11-23',1,'2026-11-23 00:32:00.000000','2026-11-23 03:20:00.000000','2026-11-23 00:42:00.000000','closed',NULL,NULL);
INSERT INTO "muster" VALUES(3,1001,2,'2026-11-23',2,'2026-11-23 02:20:01.000000','2026-11-23 03:20:00.000000',NULL,'planned',NULL,'2026-11-23 02:20:01.000000');
INSERT INTO "muster" VALUES(4,1001,3,'2026-11-23',1,'2026-11-23 02:06:07.000000','2026-11-23 03:20:00.000000',NULL,'planned',NULL,'2026-11-23 02:06:07.000000');
INSERT INTO "muster" VALUES(5,1001,3,'2026-11-23',2,'2026-11-23 03:00:53.000000','2026-11-23 03:20:00.000000',NULL,'planned',NULL,'2026-11-23 03:00:53.000000');
INSERT INTO "muster" VALUES(6,1001,1,'2026-11-24',1,'2026-11-24 00:35:33.000000','2026-11-24 03:20:00.000000',NULL,'planned',NULL,'2026-11-24 00:35:33.000000');
INSERT INTO "muster" VALUES(7,1001,1,'2026-11-24',2,'2026-11-24 02:33:28.000000','2026-11-24 03:20:00.000000',NULL,'planned',NULL,'2026-11-24 02:33:28.000000');
INSERT INTO "muster" VALUES(8,1001,2,'2026-11-24',1,'2026-11-24 00:20:49.000000','2026-11-24 03:20:00.000000',NULL,'planned',NULL,'2026-11-24 00:20:49.000000');
INSERT INTO "muster" VALUES(9,1001,2,'2026-11-24',2,'2026-11-24 01:01:04.000000','2026-11-24 03:20:00.000000',NULL,'planned',NULL,'2026-11-24 01:01:04.000000');
INSERT INTO "muster" VALUES(10,1001,3,'2026-11-24',1,'2026-11-24 00:58:39.000000','2026-11-24 03:20:00.000000',NULL,'planned',NULL,'2026-11-24 00:58:39.000000');
INSERT INTO "muster" VALUES(11,1001,1,'2026-11-23',2,'2026-11-23 00:15:00.000000','2026-11-23 03:20:00.000000','2026-11-23 00:25:00.000000','closed',1,NULL);
INSERT INTO "muster" VALUES(12,1001,2,'2026-11-23',3,'2026-11-23 00:42:00.000000','2026-11-23 03:20:00.000000','2026-11-23 00:52:00.000000','asked',1,'2026-11-23 00:52:00.000000');
INSERT INTO "muster" VALUES(13,1001,1,'2026-11-23',3,'2026-11-23 00:50:00.000000','2026-11-23 03:20:00.000000','2026-11-23 01:00:00.000000','asked',1,'2026-11-23 01:00:00.000000');
CREATE TABLE mustercall (
	id INTEGER NOT NULL, 
	muster_id BIGINT NOT NULL, 
	post VARCHAR(32) NOT NULL, 
	person_id BIGINT, 
	state VARCHAR(32) NOT NULL, 
	answered_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(muster_id) REFERENCES muster (id), 
	FOREIGN KEY(person_id) REFERENCES dutyperson (id), 
	UNIQUE (muster_id, post, person_id)
);
INSERT INTO "mustercall" VALUES(1,11,'leader',1,'silent',NULL);
INSERT INTO "mustercall" VALUES(2,11,'staff',4,'late','2026-11-23 00:50:00.000000');
INSERT INTO "mustercall" VALUES(3,1,'leader',1,'silent',NULL);
INSERT INTO "mustercall" VALUES(4,1,'staff',4,'silent',NULL);
INSERT INTO "mustercall" VALUES(5,2,'staff',5,'silent',NULL);
INSERT INTO "mustercall" VALUES(6,12,'staff',5,'waiting',NULL);
INSERT INTO "mustercall" VALUES(7,13,'leader',1,'waiting',NULL);
INSERT INTO "mustercall" VALUES(8,13,'staff',4,'waiting',NULL);
CREATE TABLE musterrule (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	rota VARCHAR NOT NULL, 
	"plan" TEXT NOT NULL, 
	secret VARCHAR NOT NULL, 
	planned_until DATE, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (bot_id, rota)
);
INSERT INTO "musterrule" VALUES(1,1001,'镇值班','{"rota":"镇值班","zone":"Asia/Shanghai","windows":[{"start":"08:00:00","end":"11:30:00"}],"days":"daily","within":"PT10M","per_day":5,"per_week":20}','9fbce238e79eeb7c39d787bc5fbc4f9379daee5c0c28b6c7eb6fae988f137b04','2026-11-24',NULL);
INSERT INTO "musterrule" VALUES(2,1001,'防汛值班','{"rota":"防汛值班","zone":"Asia/Shanghai","windows":[{"start":"08:00:00","end":"11:30:00"}],"days":"daily","within":"PT10M","per_day":5,"per_week":20}','a626039f3b79df15c56ec0ee2005237126359540260ad5f7f3e8eee775088396','2026-11-24',NULL);
INSERT INTO "musterrule" VALUES(3,1001,'校园值班','{"rota":"校园值班","zone":"Asia/Shanghai","windows":[{"start":"08:00:00","end":"11:30:00"}],"days":"daily","within":"PT10M","per_day":5,"per_week":20}','fe94df3f280d446a8a37ea1b1a8ca7eb582195cd88c0e54e3d20218184ed4b23','2026-11-24',NULL);
CREATE TABLE occurrence (
	id INTEGER NOT NULL, 
	round_id BIGINT NOT NULL, 
	unit_id BIGINT NOT NULL, 
	due_at DATETIME NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	punctuality VARCHAR(32), 
	reported_at DATETIME, 
	version INTEGER NOT NULL, 
	step INTEGER NOT NULL, 
	next_action_at DATETIME, 
	note VARCHAR NOT NULL, bot_id BIGINT DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(round_id) REFERENCES round (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	UNIQUE (round_id, unit_id)
);
INSERT INTO "occurrence" VALUES(1,1,2,'2026-11-22 09:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(2,1,3,'2026-11-22 09:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(3,1,4,'2026-11-22 09:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(4,1,5,'2026-11-22 09:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(5,1,6,'2026-11-22 09:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(6,1,7,'2026-11-22 09:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(7,1,8,'2026-11-22 09:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(8,1,9,'2026-11-22 09:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(9,2,2,'2026-11-23 01:00:00.000000','zero','on_time','2026-11-22 23:20:00.000000',1,0,NULL,'',1001);
INSERT INTO "occurrence" VALUES(10,2,3,'2026-11-23 01:00:00.000000','awaited',NULL,NULL,0,2,'2026-11-23 01:05:00.000000','',1001);
INSERT INTO "occurrence" VALUES(11,2,4,'2026-11-23 01:00:00.000000','awaited',NULL,NULL,0,2,'2026-11-23 01:05:00.000000','',1001);
INSERT INTO "occurrence" VALUES(12,2,5,'2026-11-23 01:00:00.000000','matter','on_time','2026-11-23 00:15:00.000000',12,1,NULL,'',1001);
INSERT INTO "occurrence" VALUES(13,2,6,'2026-11-23 01:00:00.000000','zero','on_time','2026-11-23 00:15:00.000000',1,1,NULL,'',1001);
INSERT INTO "occurrence" VALUES(14,2,7,'2026-11-23 01:00:00.000000','awaited',NULL,NULL,0,2,'2026-11-23 01:05:00.000000','',1001);
INSERT INTO "occurrence" VALUES(15,2,8,'2026-11-23 01:00:00.000000','awaited',NULL,NULL,0,2,'2026-11-23 01:05:00.000000','',1001);
INSERT INTO "occurrence" VALUES(16,2,9,'2026-11-23 01:00:00.000000','awaited',NULL,NULL,0,2,'2026-11-23 01:05:00.000000','',1001);
INSERT INTO "occurrence" VALUES(17,3,2,'2026-11-23 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(18,3,3,'2026-11-23 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(19,3,4,'2026-11-23 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(20,3,5,'2026-11-23 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(21,3,6,'2026-11-23 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(22,3,7,'2026-11-23 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(23,3,8,'2026-11-23 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(24,3,9,'2026-11-23 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(25,4,2,'2026-11-24 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(26,4,3,'2026-11-24 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(27,4,4,'2026-11-24 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(28,4,5,'2026-11-24 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(29,4,6,'2026-11-24 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(30,4,7,'2026-11-24 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(31,4,8,'2026-11-24 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(32,4,9,'2026-11-24 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(33,5,2,'2026-11-24 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(34,5,3,'2026-11-24 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(35,5,4,'2026-11-24 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(36,5,5,'2026-11-24 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(37,5,6,'2026-11-24 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(38,5,7,'2026-11-24 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(39,5,8,'2026-11-24 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(40,5,9,'2026-11-24 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(41,6,4,'2026-11-23 00:30:00.000000','missing',NULL,NULL,0,0,NULL,'',1001);
INSERT INTO "occurrence" VALUES(42,7,4,'2026-11-24 00:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:50:00.000000','',1001);
INSERT INTO "occurrence" VALUES(43,8,8,'2026-11-23 01:10:00.000000','awaited',NULL,NULL,0,1,'2026-11-23 01:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(44,9,8,'2026-11-24 01:10:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:50:00.000000','',1001);
INSERT INTO "occurrence" VALUES(45,10,2,'2026-11-25 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(46,10,3,'2026-11-25 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(47,10,4,'2026-11-25 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(48,10,5,'2026-11-25 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(49,10,6,'2026-11-25 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(50,10,7,'2026-11-25 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(51,10,8,'2026-11-25 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(52,10,9,'2026-11-25 01:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(53,11,2,'2026-11-25 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(54,11,3,'2026-11-25 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(55,11,4,'2026-11-25 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(56,11,5,'2026-11-25 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(57,11,6,'2026-11-25 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(58,11,7,'2026-11-25 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(59,11,8,'2026-11-25 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(60,11,9,'2026-11-25 09:00:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 08:00:00.000000','',1001);
INSERT INTO "occurrence" VALUES(61,12,4,'2026-11-25 00:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:50:00.000000','',1001);
INSERT INTO "occurrence" VALUES(62,13,8,'2026-11-25 01:10:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:50:00.000000','',1001);
CREATE TABLE outage (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	began_at DATETIME NOT NULL, 
	ended_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE outbox (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	lane BIGINT NOT NULL, 
	kind VARCHAR NOT NULL, 
	dedup_key VARCHAR, 
	chat_id BIGINT NOT NULL, 
	thread_id BIGINT, 
	payload TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	not_before DATETIME NOT NULL, 
	expires_at DATETIME, 
	state VARCHAR(32) NOT NULL, 
	attempts INTEGER NOT NULL, 
	sent_at DATETIME, 
	message_id BIGINT, 
	error VARCHAR NOT NULL, cause VARCHAR DEFAULT '' NOT NULL, uncertain INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (dedup_key)
);
INSERT INTO "outbox" VALUES(1,1001,2,'duty','duty:start:1:1',2000,NULL,'{"action":"send","text":"🟢 您现在带班：镇值班\n11月22日 08:00 至 11月23日 08:00\n带班 李主任　值班 何主任\n上一班还没有留言。\n没有未了事项。","buttons":[[{"text":"✅ 到岗，接班","data":"duty:1","url":null}]],"reply_to":null,"media":[]}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',1,'','',0);
INSERT INTO "outbox" VALUES(2,1001,2,'duty','duty:start:73:4',2003,NULL,'{"action":"send","text":"🟢 您现在值班：防汛值班\n11月21日 20:00 至 11月22日 20:00\n带班 （空）　值班 赵姐\n上一班还没有留言。\n没有未了事项。","buttons":[[{"text":"✅ 到岗，接班","data":"duty:73","url":null}]],"reply_to":null,"media":[]}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',1,'','',0);
INSERT INTO "outbox" VALUES(3,1001,2,'duty','duty:eve:74:4',2003,NULL,'{"action":"send","text":"🔔 明天您值班：防汛值班\n11月22日 20:00 至 11月23日 20:00\n带班 （空）　值班 赵姐\n有事要换班发 /swap，请人代班发 /cover。","buttons":[[{"text":"✅ 知道了，到时到岗","data":"duty:74","url":null}]],"reply_to":null,"media":[]}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',2,'','',0);
INSERT INTO "outbox" VALUES(4,1001,2,'duty','duty:start:110:8',2007,NULL,'{"action":"send","text":"🟢 您现在值班：校园值班\n11月21日 20:00 至 11月22日 20:00\n带班 （空）　值班 郑老师\n上一班还没有留言。\n没有未了事项。","buttons":[[{"text":"✅ 到岗，接班","data":"duty:110","url":null}]],"reply_to":null,"media":[]}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',1,'','',0);
INSERT INTO "outbox" VALUES(5,1001,2,'duty','duty:eve:111:8',2007,NULL,'{"action":"send","text":"🔔 明天您值班：校园值班\n11月22日 20:00 至 11月23日 20:00\n带班 （空）　值班 郑老师\n有事要换班发 /swap，请人代班发 /cover。","buttons":[[{"text":"✅ 知道了，到时到岗","data":"duty:111","url":null}]],"reply_to":null,"media":[]}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',2,'','',0);
INSERT INTO "outbox" VALUES(6,1001,2,'duty','duty:start:2:10',2009,NULL,'{"action":"send","text":"🟢 您现在值班：镇值班\n11月22日 08:00 至 11月23日 08:00\n带班 李主任　值班 何主任\n上一班还没有留言。\n没有未了事项。","buttons":[[{"text":"✅ 到岗，接班","data":"duty:2","url":null}]],"reply_to":null,"media":[]}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',1,'','',0);
INSERT INTO "outbox" VALUES(7,1001,1,'answer',NULL,-1001,NULL,'{"action":"send","text":"✅ 已绑定：值班群。汇总会发到这里。","buttons":[],"reply_to":1,"media":[]}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000','2026-11-22 14:00:00.000000','sent',1,'2026-11-22 08:00:00.000000',2,'','update:1',0);
INSERT INTO "outbox" VALUES(8,1001,4,'card',NULL,-1001,NULL,'{"action":"card","round_id":1}','2026-11-22 08:05:00.000000','2026-11-22 08:05:00.000000',NULL,'sent',1,'2026-11-22 08:05:00.000000',3,'','beat:08:05:00',0);
INSERT INTO "outbox" VALUES(9,1001,4,'card',NULL,2001,NULL,'{"action":"card","round_id":1}','2026-11-22 08:05:00.000000','2026-11-22 08:05:00.000000',NULL,'sent',1,'2026-11-22 08:05:00.000000',1,'','beat:08:05:00',0);
INSERT INTO "outbox" VALUES(10,1001,3,'reminder','remind:1:2:3:0',2002,NULL,'{"action":"remind","occurrences":[1],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',1,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(11,1001,3,'reminder','remind:1:2:12:0',2011,NULL,'{"action":"remind","occurrences":[1],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',1,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(12,1001,3,'reminder','remind:2:2:4:0',2003,NULL,'{"action":"remind","occurrences":[2],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',3,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(13,1001,3,'reminder','remind:3:2:5:0',2004,NULL,'{"action":"remind","occurrences":[3],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',1,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(14,1001,3,'reminder','remind:3:2:13:0',2012,NULL,'{"action":"remind","occurrences":[3],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',1,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(15,1001,3,'reminder','remind:4:2:6:0',2005,NULL,'{"action":"remind","occurrences":[4,5,8],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',1,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(16,1001,3,'reminder','remind:4:2:14:0',2013,NULL,'{"action":"remind","occurrences":[4],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',1,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(17,1001,3,'reminder','remind:5:2:15:0',2014,NULL,'{"action":"remind","occurrences":[5],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',1,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(18,1001,3,'reminder','remind:6:2:7:0',2006,NULL,'{"action":"remind","occurrences":[6],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',1,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(19,1001,3,'reminder','remind:6:2:17:0',2016,NULL,'{"action":"remind","occurrences":[6],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',1,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(20,1001,3,'reminder','remind:7:2:8:0',2007,NULL,'{"action":"remind","occurrences":[7],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',3,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(21,1001,3,'reminder','remind:7:2:16:0',2015,NULL,'{"action":"remind","occurrences":[7],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',1,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(22,1001,3,'reminder','remind:8:2:19:0',2018,NULL,'{"action":"remind","occurrences":[8],"escalated":false}','2026-11-22 08:45:00.000000','2026-11-22 08:45:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 08:45:00.000000',1,'','beat:08:45:00',0);
INSERT INTO "outbox" VALUES(23,1001,3,'reminder','remind:1:3:3:0',2002,NULL,'{"action":"remind","occurrences":[1],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(24,1001,3,'reminder','remind:1:3:12:0',2011,NULL,'{"action":"remind","occurrences":[1],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(25,1001,3,'reminder','remind:1:3:2:1',2001,NULL,'{"action":"remind","occurrences":[1,2,3,4,5,6],"escalated":true}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(26,1001,3,'reminder','remind:1:3:10:1',2009,NULL,'{"action":"remind","occurrences":[1,2,3,4,5,6],"escalated":true}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(27,1001,3,'reminder','remind:1:3:11:1',2010,NULL,'{"action":"remind","occurrences":[1,2,3,4,5,6],"escalated":true}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',1,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(28,1001,3,'reminder','remind:2:3:4:0',2003,NULL,'{"action":"remind","occurrences":[2],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',4,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(29,1001,3,'reminder','remind:3:3:5:0',2004,NULL,'{"action":"remind","occurrences":[3],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(30,1001,3,'reminder','remind:3:3:13:0',2012,NULL,'{"action":"remind","occurrences":[3],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(31,1001,3,'reminder','remind:4:3:6:0',2005,NULL,'{"action":"remind","occurrences":[4,5,8],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(32,1001,3,'reminder','remind:4:3:14:0',2013,NULL,'{"action":"remind","occurrences":[4],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(33,1001,3,'reminder','remind:5:3:15:0',2014,NULL,'{"action":"remind","occurrences":[5],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(34,1001,3,'reminder','remind:6:3:7:0',2006,NULL,'{"action":"remind","occurrences":[6],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(35,1001,3,'reminder','remind:6:3:17:0',2016,NULL,'{"action":"remind","occurrences":[6],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(36,1001,3,'reminder','remind:7:3:8:0',2007,NULL,'{"action":"remind","occurrences":[7],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',4,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(37,1001,3,'reminder','remind:7:3:16:0',2015,NULL,'{"action":"remind","occurrences":[7],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(38,1001,3,'reminder','remind:7:3:9:0',2008,NULL,'{"action":"remind","occurrences":[7],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',1,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(39,1001,3,'reminder','remind:8:3:19:0',2018,NULL,'{"action":"remind","occurrences":[8],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',2,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(40,1001,3,'reminder','remind:8:3:18:0',2017,NULL,'{"action":"remind","occurrences":[8],"escalated":false}','2026-11-22 09:05:00.000000','2026-11-22 09:05:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:05:00.000000',1,'','beat:09:05:00',0);
INSERT INTO "outbox" VALUES(41,1001,3,'reminder','remind:1:4:2:1',2001,NULL,'{"action":"remind","occurrences":[1,2,3,4,5,6,7,8],"escalated":true}','2026-11-22 09:15:00.000000','2026-11-22 09:15:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:15:00.000000',3,'','beat:09:15:00',0);
INSERT INTO "outbox" VALUES(42,1001,3,'reminder','remind:1:4:10:1',2009,NULL,'{"action":"remind","occurrences":[1,2,3,4,5,6,7,8],"escalated":true}','2026-11-22 09:15:00.000000','2026-11-22 09:15:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:15:00.000000',3,'','beat:09:15:00',0);
INSERT INTO "outbox" VALUES(43,1001,3,'reminder','remind:1:4:11:1',2010,NULL,'{"action":"remind","occurrences":[1,2,3,4,5,6,7,8],"escalated":true}','2026-11-22 09:15:00.000000','2026-11-22 09:15:00.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:15:00.000000',2,'','beat:09:15:00',0);
INSERT INTO "outbox" VALUES(44,1001,4,'card',NULL,-1001,NULL,'{"action":"card","round_id":1}','2026-11-22 09:20:00.000000','2026-11-22 09:20:00.000000',NULL,'sent',1,'2026-11-22 09:20:00.000000',3,'','beat:09:20:00',0);
INSERT INTO "outbox" VALUES(45,1001,4,'card',NULL,2001,NULL,'{"action":"card","round_id":1}','2026-11-22 09:20:00.000000','2026-11-22 09:20:00.000000',NULL,'sent',1,'2026-11-22 09:20:00.000000',1,'','beat:09:20:00',0);
INSERT INTO "outbox" VALUES(46,1001,2,'summary','summary:1:1:-1001:0:0',-1001,NULL,'{"action":"send","text":"📋 平安报告汇总　11月22日 17:00\n应报 8　已报 0　按时 0　迟报 0　未报 8　免报 0\n未报：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园","buttons":[],"reply_to":null,"media":[]}','2026-11-22 09:20:00.000000','2026-11-22 09:20:00.000000',NULL,'sent',1,'2026-11-22 09:20:00.000000',4,'','beat:09:20:00',0);
INSERT INTO "outbox" VALUES(47,1001,2,'summary','summary:1:1:2001:0:0',2001,NULL,'{"action":"send","text":"📋 平安报告汇总　11月22日 17:00\n应报 8　已报 0　按时 0　迟报 0　未报 8　免报 0\n未报：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园","buttons":[],"reply_to":null,"media":[]}','2026-11-22 09:20:00.000000','2026-11-22 09:20:00.000000',NULL,'sent',1,'2026-11-22 09:20:00.000000',4,'','beat:09:20:00',0);
INSERT INTO "outbox" VALUES(48,1001,2,'duty','duty:eve:3:2',2001,NULL,'{"action":"send","text":"🔔 明天您带班：镇值班\n11月23日 08:00 至 11月24日 08:00\n带班 周镇长　值班 马干事\n有事要换班发 /swap，请人代班发 /cover。","buttons":[[{"text":"✅ 知道了，到时到岗","data":"duty:3","url":null}]],"reply_to":null,"media":[]}','2026-11-22 10:00:00.000000','2026-11-22 10:00:00.000000',NULL,'sent',1,'2026-11-22 10:00:00.000000',5,'','beat:10:00:00',0);
INSERT INTO "outbox" VALUES(49,1001,2,'duty','duty:eve:4:11',2010,NULL,'{"action":"send","text":"🔔 明天您值班：镇值班\n11月23日 08:00 至 11月24日 08:00\n带班 周镇长　值班 马干事\n有事要换班发 /swap，请人代班发 /cover。","buttons":[[{"text":"✅ 知道了，到时到岗","data":"duty:4","url":null}]],"reply_to":null,"media":[]}','2026-11-22 10:00:00.000000','2026-11-22 10:00:00.000000',NULL,'sent',1,'2026-11-22 10:00:00.000000',3,'','beat:10:00:00',0);
INSERT INTO "outbox" VALUES(50,1001,2,'admin',NULL,2000,NULL,'{"action":"send","text":"⚠️ 校园值班 今后七天有问题：\n· 11月30日 周一 没有人带班\n用 /rota 补上，例如：/rota 校园值班 11月25日 带班 姓名 值班 姓名","buttons":[],"reply_to":null,"media":[]}','2026-11-22 16:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',8,'','beat:16:00:00',0);
INSERT INTO "outbox" VALUES(51,1001,4,'card',NULL,-1001,NULL,'{"action":"card","round_id":6}','2026-11-22 22:30:00.000000','2026-11-22 22:30:00.000000',NULL,'sent',1,'2026-11-22 22:30:00.000000',5,'','beat:22:30:00',0);
INSERT INTO "outbox" VALUES(52,1001,4,'card',NULL,2001,NULL,'{"action":"card","round_id":6}','2026-11-22 22:30:00.000000','2026-11-22 22:30:00.000000',NULL,'sent',1,'2026-11-22 22:30:00.000000',6,'','beat:22:30:00',0);
INSERT INTO "outbox" VALUES(53,1001,4,'card',NULL,-1001,NULL,'{"action":"card","round_id":2}','2026-11-22 23:00:00.000000','2026-11-22 23:00:00.000000',NULL,'sent',1,'2026-11-22 23:00:00.000000',6,'','beat:23:00:00',0);
INSERT INTO "outbox" VALUES(54,1001,4,'card',NULL,2001,NULL,'{"action":"card","round_id":2}','2026-11-22 23:00:00.000000','2026-11-22 23:00:00.000000',NULL,'sent',1,'2026-11-22 23:00:00.000000',7,'','beat:23:00:00',0);
INSERT INTO "outbox" VALUES(55,1001,4,'card',NULL,-1001,NULL,'{"action":"card","round_id":2}','2026-11-22 23:20:00.000000','2026-11-22 23:20:00.000000',NULL,'sent',1,'2026-11-22 23:20:00.000000',6,'','update:2',0);
INSERT INTO "outbox" VALUES(56,1001,4,'card',NULL,2001,NULL,'{"action":"card","round_id":2}','2026-11-22 23:20:00.000000','2026-11-22 23:20:00.000000',NULL,'sent',1,'2026-11-22 23:20:00.000000',7,'','update:2',0);
INSERT INTO "outbox" VALUES(57,1001,1,'receipt',NULL,2011,NULL,'{"action":"send","text":"✅ 已收到：东沟村 11月23日 09:00 平安。","buttons":[[{"text":"↩️ 撤回","data":"undo:9:1","url":null},{"text":"✏️ 更正","data":"fix:9","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:20:00.000000','2026-11-22 23:20:00.000000',NULL,'sent',1,'2026-11-22 23:20:00.000000',4,'','update:2',0);
INSERT INTO "outbox" VALUES(58,1001,2,'duty','duty:note:1:1',2000,NULL,'{"action":"send","text":"🔁 镇值班（11月22日 08:00 至 11月23日 08:00）快交班了。有要交代给下一班的吗？\n没有就点一下按钮；有就回复这条消息，或者发「交班：……」。\n没有未了事项。","buttons":[[{"text":"无特殊情况","data":"note:1","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:30:00.000000','2026-11-22 23:30:00.000000',NULL,'sent',1,'2026-11-22 23:30:00.000000',2,'','beat:23:30:00',0);
INSERT INTO "outbox" VALUES(59,1001,2,'duty','duty:note:1:10',2009,NULL,'{"action":"send","text":"🔁 镇值班（11月22日 08:00 至 11月23日 08:00）快交班了。有要交代给下一班的吗？\n没有就点一下按钮；有就回复这条消息，或者发「交班：……」。\n没有未了事项。","buttons":[[{"text":"无特殊情况","data":"note:1","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:30:00.000000','2026-11-22 23:30:00.000000',NULL,'sent',1,'2026-11-22 23:30:00.000000',4,'','beat:23:30:00',0);
INSERT INTO "outbox" VALUES(60,1001,0,'call',NULL,2009,NULL,'{"action":"call"}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',5,'','update:3',0);
INSERT INTO "outbox" VALUES(61,1001,0,'call',NULL,2000,NULL,'{"action":"call"}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',3,'','update:3',0);
INSERT INTO "outbox" VALUES(62,1001,0,'call',NULL,-1001,NULL,'{"action":"call"}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',7,'','update:3',0);
INSERT INTO "outbox" VALUES(63,1001,0,'incident','omission:1:9:2',2001,NULL,'{"action":"send","text":"🔎 请核对：事件1　东沟村\n发生：07:10　今天早上7点10分后山着火，现在才得知\n同一时段的报送：11月23日 09:00　平安（07:20）「平安」\n是否漏报由您判断；单位可以更正并说明原因。","buttons":[],"reply_to":null,"media":[]}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',8,'','update:3',0);
INSERT INTO "outbox" VALUES(64,1001,0,'incident','omission:1:9:unit:12',2011,NULL,'{"action":"send","text":"🔎 东沟村 11月23日 09:00 报过平安（07:20），事件1 发生在这之前（07:10）。需要更正就点一下，并说明原因。","buttons":[[{"text":"✏️ 更正这次平安","data":"omit:1:9","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',6,'','update:3',0);
INSERT INTO "outbox" VALUES(65,1001,4,'card',NULL,-1001,NULL,'{"action":"card","round_id":2}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'dropped',0,NULL,NULL,'nothing left to say','update:3',0);
INSERT INTO "outbox" VALUES(66,1001,4,'card',NULL,2001,NULL,'{"action":"card","round_id":2}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'dropped',0,NULL,NULL,'nothing left to say','update:3',0);
INSERT INTO "outbox" VALUES(67,1001,1,'receipt',NULL,2011,NULL,'{"action":"send","text":"✅ 已收到首报：事件1　东沟村\n正在通知：何主任、李主任、值班群\n✅ 首报：07:35，时限 08:05（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\n⏳ 书面上报：08:35 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\n⏳ 逐级上报：09:35 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\n👁 伤亡变化补报：11月30日 07:35 前有变化就报（道路交通事故、火灾 7 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）\n提醒：涉密内容不上群，请走机要渠道。","buttons":[[{"text":"📝 续报","data":"more:1:0","url":null},{"text":"🏁 终报","data":"more:1:1","url":null}],[{"text":"📋 经过","data":"story:1","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',7,'','update:3',0);
INSERT INTO "outbox" VALUES(68,1001,1,'question','question:1',2011,NULL,'{"action":"send","text":"事件1：有没有人员伤亡、失联？例如「死亡1人，受伤2人」。不清楚可以跳过。","buttons":[[{"text":"没有伤亡","data":"q:1:0","url":null},{"text":"跳过","data":"q:1:1","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000','2026-11-23 00:05:00.000000','sent',1,'2026-11-22 23:35:00.000000',8,'','update:3',0);
INSERT INTO "outbox" VALUES(69,1001,0,'news',NULL,2000,NULL,'{"action":"news","incident_id":1,"after":4}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',4,'','update:4',0);
INSERT INTO "outbox" VALUES(70,1001,0,'news',NULL,-1001,NULL,'{"action":"news","incident_id":1,"after":4}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',8,'','update:4',0);
INSERT INTO "outbox" VALUES(71,1001,0,'news',NULL,2011,NULL,'{"action":"news","incident_id":1,"after":4}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',9,'','update:4',0);
INSERT INTO "outbox" VALUES(72,1001,0,'incident',NULL,2009,NULL,'{"action":"send","text":"🚨 紧急情况　事件1　东沟村\n今天早上7点10分后山着火，现在才得知\n时间：07:10　地点：见上\n报告人：刘会计（东沟）　07:35 报送\n✅ 首报：07:35，时限 08:05（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\n⏳ 书面上报：08:35 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\n⏳ 逐级上报：09:35 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\n👁 伤亡变化补报：11月30日 07:35 前有变化就报（道路交通事故、火灾 7 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）","buttons":[[{"text":"🕐 还在处理","data":"still:1","url":null},{"text":"📝 续报","data":"more:1:0","url":null}],[{"text":"🏁 终报","data":"more:1:1","url":null},{"text":"✔️ 办结","data":"close:1","url":null}],[{"text":"📋 经过","data":"story:1","url":null},{"text":"📄 值班快报","data":"bulletin:1","url":null},{"text":"🏷 定级","data":"grade:1","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',6,'','update:4',0);
INSERT INTO "outbox" VALUES(73,1001,1,'toast',NULL,2009,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000','2026-11-22 23:35:15.000000','sent',1,'2026-11-22 23:35:00.000000',NULL,'','update:4',0);
INSERT INTO "outbox" VALUES(74,1001,0,'call',NULL,2007,NULL,'{"action":"call"}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',5,'','update:5',0);
INSERT INTO "outbox" VALUES(75,1001,0,'call',NULL,2009,NULL,'{"action":"call"}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',7,'','update:5',0);
INSERT INTO "outbox" VALUES(76,1001,0,'call',NULL,2000,NULL,'{"action":"call"}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',5,'','update:5',0);
INSERT INTO "outbox" VALUES(77,1001,0,'call',NULL,-1001,NULL,'{"action":"call"}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',9,'','update:5',0);
INSERT INTO "outbox" VALUES(78,1001,1,'receipt',NULL,2015,NULL,'{"action":"send","text":"✅ 已收到首报：事件2　青石镇中心小学\n正在通知：郑老师、何主任、李主任、值班群\n✅ 首报：07:35，时限 08:05（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\n⏳ 书面上报：08:35 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\n⏳ 逐级上报：09:35 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\n👁 伤亡变化补报：12月23日 07:35 前有变化就报（30 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）\n提醒：涉密内容不上群，请走机要渠道。","buttons":[[{"text":"📝 续报","data":"more:2:0","url":null},{"text":"🏁 终报","data":"more:2:1","url":null}],[{"text":"📋 经过","data":"story:2","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',4,'','update:5',0);
INSERT INTO "outbox" VALUES(79,1001,1,'question','question:2',2015,NULL,'{"action":"send","text":"事件2：具体在什么地方？可以说，也可以发位置。可以跳过。","buttons":[[{"text":"跳过","data":"q:2:0","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000','2026-11-23 00:05:00.000000','sent',1,'2026-11-22 23:35:00.000000',5,'','update:5',0);
INSERT INTO "outbox" VALUES(80,1001,0,'news',NULL,2007,NULL,'{"action":"news","incident_id":2,"after":7}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',6,'','update:6',0);
INSERT INTO "outbox" VALUES(81,1001,0,'news',NULL,2000,NULL,'{"action":"news","incident_id":2,"after":7}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',6,'','update:6',0);
INSERT INTO "outbox" VALUES(82,1001,0,'news',NULL,-1001,NULL,'{"action":"news","incident_id":2,"after":7}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',10,'','update:6',0);
INSERT INTO "outbox" VALUES(83,1001,0,'news',NULL,2015,NULL,'{"action":"news","incident_id":2,"after":7}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',6,'','update:6',0);
INSERT INTO "outbox" VALUES(84,1001,0,'incident',NULL,2009,NULL,'{"action":"send","text":"🚨 紧急情况　事件2　青石镇中心小学\n刚刚食堂食物中毒，死亡3人，受伤5人\n时间：07:35　地点：见上\n伤亡损失：死亡 3 人、受伤 5 人\n等级：建议较大（待确认）\n报告人：曹老师（小学）　07:35 报送\n✅ 首报：07:35，时限 08:05（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\n⏳ 书面上报：08:35 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\n⏳ 逐级上报：09:35 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\n👁 伤亡变化补报：12月23日 07:35 前有变化就报（30 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）","buttons":[[{"text":"🕐 还在处理","data":"still:2","url":null},{"text":"📝 续报","data":"more:2:0","url":null}],[{"text":"🏁 终报","data":"more:2:1","url":null},{"text":"✔️ 办结","data":"close:2","url":null}],[{"text":"📋 经过","data":"story:2","url":null},{"text":"📄 值班快报","data":"bulletin:2","url":null},{"text":"🏷 定级","data":"grade:2","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',8,'','update:6',0);
INSERT INTO "outbox" VALUES(85,1001,0,'incident','level:2:serious:1:10',2009,NULL,'{"action":"send","text":"事件2　青石镇中心小学：按国务院令493号 第三条，建议定为「较大」。请点一下确认等级。","buttons":[[{"text":"定为一般","data":"level:2:0","url":null}],[{"text":"定为较大","data":"level:2:1","url":null}],[{"text":"定为重大","data":"level:2:2","url":null}],[{"text":"定为特别重大","data":"level:2:3","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',9,'','update:6',0);
INSERT INTO "outbox" VALUES(86,1001,1,'toast',NULL,2009,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000','2026-11-22 23:35:15.000000','sent',1,'2026-11-22 23:35:00.000000',NULL,'','update:6',0);
INSERT INTO "outbox" VALUES(87,1001,0,'news',NULL,2007,NULL,'{"action":"news","incident_id":2,"after":8}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',7,'','update:7',0);
INSERT INTO "outbox" VALUES(88,1001,0,'news',NULL,2009,NULL,'{"action":"news","incident_id":2,"after":8}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',10,'','update:7',0);
INSERT INTO "outbox" VALUES(89,1001,0,'news',NULL,2000,NULL,'{"action":"news","incident_id":2,"after":8}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',7,'','update:7',0);
INSERT INTO "outbox" VALUES(90,1001,0,'news',NULL,-1001,NULL,'{"action":"news","incident_id":2,"after":8}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',11,'','update:7',0);
INSERT INTO "outbox" VALUES(91,1001,0,'incident','final:2:10',2009,NULL,'{"action":"send","text":"🏁 事件2　青石镇中心小学 已有终报，请看过后点「办结」。","buttons":[[{"text":"✔️ 办结","data":"close:2","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000',NULL,'sent',1,'2026-11-22 23:35:00.000000',11,'','update:7',0);
INSERT INTO "outbox" VALUES(92,1001,1,'answer',NULL,2015,NULL,'{"action":"send","text":"✅ 已收到终报：事件2（值班快报第 3 期）","buttons":[[{"text":"📝 续报","data":"more:2:0","url":null},{"text":"🏁 终报","data":"more:2:1","url":null}],[{"text":"📋 经过","data":"story:2","url":null}]],"reply_to":null,"media":[]}','2026-11-22 23:35:00.000000','2026-11-22 23:35:00.000000','2026-11-23 05:35:00.000000','sent',1,'2026-11-22 23:35:00.000000',8,'','update:7',0);
INSERT INTO "outbox" VALUES(93,1001,2,'duty','duty:start:3:2',2001,NULL,'{"action":"send","text":"🟢 您现在带班：镇值班\n11月23日 08:00 至 11月24日 08:00\n带班 周镇长　值班 马干事\n上一班还没有留言。\n未了事项：\n· 🚨 事件1　东沟村：今天早上7点10分后山着火，现在才得知（何主任处理中）\n· 🚨 事件2　青石镇中心小学：刚刚食堂食物中毒，死亡3人，受伤5人（何主任处理中）","buttons":[[{"text":"✅ 到岗，接班","data":"duty:3","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',9,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(94,1001,2,'duty','duty:start:4:11',2010,NULL,'{"action":"send","text":"🟢 您现在值班：镇值班\n11月23日 08:00 至 11月24日 08:00\n带班 周镇长　值班 马干事\n上一班还没有留言。\n未了事项：\n· 🚨 事件1　东沟村：今天早上7点10分后山着火，现在才得知（何主任处理中）\n· 🚨 事件2　青石镇中心小学：刚刚食堂食物中毒，死亡3人，受伤5人（何主任处理中）","buttons":[[{"text":"✅ 到岗，接班","data":"duty:4","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',4,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(95,1001,2,'duty','duty:silent:2:1',2000,NULL,'{"action":"send","text":"⚠️ 镇值班 11月23日 周一 已经开始，还没有确认到岗：周镇长、马干事。请联系；联系不上可以点「我来顶」。","buttons":[[{"text":"🙋 我来顶 周镇长","data":"take:3","url":null}],[{"text":"🙋 我来顶 马干事","data":"take:4","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',9,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(96,1001,3,'reminder','remind:10:1:4:0',2003,NULL,'{"action":"remind","occurrences":[10],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',5,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(97,1001,3,'reminder','remind:11:1:5:0',2004,NULL,'{"action":"remind","occurrences":[11],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',3,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(98,1001,3,'reminder','remind:11:1:13:0',2012,NULL,'{"action":"remind","occurrences":[11],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',3,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(99,1001,3,'reminder','remind:12:1:6:0',2005,NULL,'{"action":"remind","occurrences":[12,13,16],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',3,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(100,1001,3,'reminder','remind:12:1:14:0',2013,NULL,'{"action":"remind","occurrences":[12],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',3,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(101,1001,3,'reminder','remind:13:1:15:0',2014,NULL,'{"action":"remind","occurrences":[13],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',3,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(102,1001,3,'reminder','remind:14:1:7:0',2006,NULL,'{"action":"remind","occurrences":[14],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',3,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(103,1001,3,'reminder','remind:14:1:17:0',2016,NULL,'{"action":"remind","occurrences":[14],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',3,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(104,1001,3,'reminder','remind:15:1:8:0',2007,NULL,'{"action":"remind","occurrences":[15],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',8,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(105,1001,3,'reminder','remind:15:1:16:0',2015,NULL,'{"action":"remind","occurrences":[15],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',9,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(106,1001,3,'reminder','remind:16:1:19:0',2018,NULL,'{"action":"remind","occurrences":[16],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',3,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(107,1001,1,'question','question:3',2009,NULL,'{"action":"send","text":"您正在交班。这句话是给下一班的留言，还是要报的情况？（没有记录）\n「柳湾村的路要盯着」","buttons":[[{"text":"交班留言","data":"q:3:0","url":null},{"text":"报送情况","data":"q:3:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 12:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',13,'','update:8',0);
INSERT INTO "outbox" VALUES(108,1001,2,'leave','leave:1:2',2001,NULL,'{"action":"send","text":"📝 请假申请：马干事\n11月25日 08:00 – 11月26日 08:00\n事由：看病\n期间有 1 个班次，批准后请选代班人：\n· 11月25日 08:00 – 11月26日 08:00　镇值班　值班","buttons":[[{"text":"✅ 同意","data":"leave:1:1","url":null},{"text":"❌ 不同意","data":"leave:1:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',10,'','update:9',0);
INSERT INTO "outbox" VALUES(109,1001,1,'answer',NULL,2010,NULL,'{"action":"send","text":"✅ 已报给 周镇长（带班领导）：11月25日 08:00 – 11月26日 08:00，看病。批准以后会告诉您。","buttons":[[{"text":"↩️ 撤回申请","data":"leave_off:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',6,'','update:9',0);
INSERT INTO "outbox" VALUES(110,1001,2,'leave','leave:2:2',2001,NULL,'{"action":"send","text":"📝 请假申请：马干事\n11月27日 08:00 – 11月28日 08:00\n事由：家里有事\n期间有 1 个班次，批准后请选代班人：\n· 11月27日 08:00 – 11月28日 08:00　镇值班　值班","buttons":[[{"text":"✅ 同意","data":"leave:2:1","url":null},{"text":"❌ 不同意","data":"leave:2:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',11,'','update:10',0);
INSERT INTO "outbox" VALUES(111,1001,1,'answer',NULL,2010,NULL,'{"action":"send","text":"✅ 已报给 周镇长（带班领导）：11月27日 08:00 – 11月28日 08:00，家里有事。批准以后会告诉您。","buttons":[[{"text":"↩️ 撤回申请","data":"leave_off:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',8,'','update:10',0);
INSERT INTO "outbox" VALUES(112,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 00:00:15.000000','sent',1,'2026-11-23 00:00:00.000000',NULL,'','update:11',0);
INSERT INTO "outbox" VALUES(113,1001,4,'settled',NULL,2001,NULL,'{"action":"edit","message_id":11,"text":"📝 请假申请：马干事\n11月27日 08:00 – 11月28日 08:00\n事由：家里有事\n期间有 1 个班次，批准后请选代班人：\n· 11月27日 08:00 – 11月28日 08:00　镇值班　值班\n✔ 周镇长（带班领导） 已同意","buttons":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',11,'','update:11',0);
INSERT INTO "outbox" VALUES(114,1001,1,'leave',NULL,2010,NULL,'{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：11月27日 08:00 – 11月28日 08:00，家里有事。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',9,'','update:11',0);
INSERT INTO "outbox" VALUES(115,1001,1,'leave',NULL,2001,NULL,'{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：11月27日 08:00 – 11月28日 08:00，家里有事。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',12,'','update:11',0);
INSERT INTO "outbox" VALUES(116,1001,2,'cover',NULL,2001,NULL,'{"action":"send","text":"马干事 请假，这个班次缺人：\n11月27日 08:00 – 11月28日 08:00　镇值班　值班\n请选一位代班，对方同意后生效。","buttons":[[{"text":"何主任","data":"cover:2:12:3","url":null},{"text":"李主任","data":"cover:2:12:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',13,'','update:11',0);
INSERT INTO "outbox" VALUES(117,1001,2,'leave','leave:3:2',2001,NULL,'{"action":"send","text":"📝 请假申请：马干事\n11月29日 08:00 – 11月30日 08:00\n事由：家里有事\n期间有 1 个班次，批准后请选代班人：\n· 11月29日 08:00 – 11月30日 08:00　镇值班　值班","buttons":[[{"text":"✅ 同意","data":"leave:3:1","url":null},{"text":"❌ 不同意","data":"leave:3:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',14,'','update:12',0);
INSERT INTO "outbox" VALUES(118,1001,1,'answer',NULL,2010,NULL,'{"action":"send","text":"✅ 已报给 周镇长（带班领导）：11月29日 08:00 – 11月30日 08:00，家里有事。批准以后会告诉您。","buttons":[[{"text":"↩️ 撤回申请","data":"leave_off:3","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',11,'','update:12',0);
INSERT INTO "outbox" VALUES(119,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 00:00:15.000000','sent',1,'2026-11-23 00:00:00.000000',NULL,'','update:13',0);
INSERT INTO "outbox" VALUES(120,1001,4,'settled',NULL,2001,NULL,'{"action":"edit","message_id":14,"text":"📝 请假申请：马干事\n11月29日 08:00 – 11月30日 08:00\n事由：家里有事\n期间有 1 个班次，批准后请选代班人：\n· 11月29日 08:00 – 11月30日 08:00　镇值班　值班\n✔ 周镇长（带班领导） 已同意","buttons":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',14,'','update:13',0);
INSERT INTO "outbox" VALUES(121,1001,1,'leave',NULL,2010,NULL,'{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：11月29日 08:00 – 11月30日 08:00，家里有事。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',12,'','update:13',0);
INSERT INTO "outbox" VALUES(122,1001,1,'leave',NULL,2001,NULL,'{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：11月29日 08:00 – 11月30日 08:00，家里有事。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',15,'','update:13',0);
INSERT INTO "outbox" VALUES(123,1001,2,'cover',NULL,2001,NULL,'{"action":"send","text":"马干事 请假，这个班次缺人：\n11月29日 08:00 – 11月30日 08:00　镇值班　值班\n请选一位代班，对方同意后生效。","buttons":[[{"text":"何主任","data":"cover:3:16:3","url":null},{"text":"李主任","data":"cover:3:16:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',16,'','update:13',0);
INSERT INTO "outbox" VALUES(124,1001,2,'cover','cover:1',2009,NULL,'{"action":"send","text":"🙏 请您代班：11月27日 08:00 – 11月28日 08:00　镇值班　值班\n原值班人：马干事（请假）　安排人：周镇长（带班领导）","buttons":[[{"text":"✅ 同意代班","data":"cover_answer:1:1","url":null},{"text":"❌ 不方便","data":"cover_answer:1:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',14,'','update:14',0);
INSERT INTO "outbox" VALUES(125,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"已问 何主任，对方同意后生效。","alert":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 00:00:15.000000','sent',1,'2026-11-23 00:00:00.000000',NULL,'','update:14',0);
INSERT INTO "outbox" VALUES(126,1001,4,'settled',NULL,2001,NULL,'{"action":"edit","message_id":13,"text":"马干事 请假，这个班次缺人：\n11月27日 08:00 – 11月28日 08:00　镇值班　值班\n请选一位代班，对方同意后生效。\n已问 何主任，对方同意后生效。","buttons":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',13,'','update:14',0);
INSERT INTO "outbox" VALUES(127,1001,2,'leave','leave:4:2',2001,NULL,'{"action":"send","text":"📝 请假申请：马干事\n12月1日 08:00 – 12月2日 08:00\n事由：开会\n期间有 1 个班次，批准后请选代班人：\n· 12月1日 08:00 – 12月2日 08:00　镇值班　值班","buttons":[[{"text":"✅ 同意","data":"leave:4:1","url":null},{"text":"❌ 不同意","data":"leave:4:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',17,'','update:15',0);
INSERT INTO "outbox" VALUES(128,1001,1,'answer',NULL,2010,NULL,'{"action":"send","text":"✅ 已报给 周镇长（带班领导）：12月1日 08:00 – 12月2日 08:00，开会。批准以后会告诉您。","buttons":[[{"text":"↩️ 撤回申请","data":"leave_off:4","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',14,'','update:15',0);
INSERT INTO "outbox" VALUES(129,1001,2,'duty','duty:deal:1:11',2010,NULL,'{"action":"send","text":"🔄 何主任 想和您换班：\n您值他的：镇值班 11月24日 周二 值班\n他值您的：镇值班 11月25日 周三 值班","buttons":[[{"text":"✅ 同意","data":"deal:1:1","url":null},{"text":"不同意","data":"deal:1:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',15,'','update:16',0);
INSERT INTO "outbox" VALUES(130,1001,1,'answer',NULL,2009,NULL,'{"action":"send","text":"已问 马干事：您的 镇值班 11月24日 周二 值班 换 镇值班 11月25日 周三 值班。对方同意后生效，带班领导会收到通知。","buttons":[[{"text":"↩️ 不换了","data":"undeal:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',16,'','update:16',0);
INSERT INTO "outbox" VALUES(131,1001,1,'answer',NULL,2010,NULL,'{"action":"send","text":"您要换哪一班？","buttons":[[{"text":"11月25日 周三 镇值班 值班","data":"swap:8","url":null}],[{"text":"11月27日 周五 镇值班 值班","data":"swap:12","url":null}],[{"text":"11月29日 周日 镇值班 值班","data":"swap:16","url":null}],[{"text":"12月1日 周二 镇值班 值班","data":"swap:20","url":null}],[{"text":"12月3日 周四 镇值班 值班","data":"swap:24","url":null}],[{"text":"12月5日 周六 镇值班 值班","data":"swap:28","url":null}],[{"text":"12月7日 周一 镇值班 值班","data":"swap:32","url":null}],[{"text":"12月9日 周三 镇值班 值班","data":"swap:36","url":null}],[{"text":"12月11日 周五 镇值班 值班","data":"swap:40","url":null}],[{"text":"12月13日 周日 镇值班 值班","data":"swap:44","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',17,'','update:17',0);
INSERT INTO "outbox" VALUES(132,1001,1,'toast',NULL,2010,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 00:00:15.000000','sent',1,'2026-11-23 00:00:00.000000',NULL,'','update:18',0);
INSERT INTO "outbox" VALUES(133,1001,1,'answer',NULL,2010,NULL,'{"action":"send","text":"换成谁的哪一班？对方同意后才生效。","buttons":[[{"text":"何主任　11月24日 周二 镇值班 值班","data":"swap:24:6","url":null}],[{"text":"何主任　11月26日 周四 镇值班 值班","data":"swap:24:10","url":null}],[{"text":"何主任　11月28日 周六 镇值班 值班","data":"swap:24:14","url":null}],[{"text":"何主任　11月30日 周一 镇值班 值班","data":"swap:24:18","url":null}],[{"text":"何主任　12月2日 周三 镇值班 值班","data":"swap:24:22","url":null}],[{"text":"何主任　12月4日 周五 镇值班 值班","data":"swap:24:26","url":null}],[{"text":"何主任　12月6日 周日 镇值班 值班","data":"swap:24:30","url":null}],[{"text":"何主任　12月8日 周二 镇值班 值班","data":"swap:24:34","url":null}],[{"text":"何主任　12月10日 周四 镇值班 值班","data":"swap:24:38","url":null}],[{"text":"何主任　12月12日 周六 镇值班 值班","data":"swap:24:42","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',18,'','update:18',0);
INSERT INTO "outbox" VALUES(134,1001,1,'answer',NULL,2010,NULL,'{"action":"send","text":"哪一班请人代？","buttons":[[{"text":"11月23日 周一 镇值班 值班","data":"cover:4","url":null}],[{"text":"11月25日 周三 镇值班 值班","data":"cover:8","url":null}],[{"text":"11月27日 周五 镇值班 值班","data":"cover:12","url":null}],[{"text":"11月29日 周日 镇值班 值班","data":"cover:16","url":null}],[{"text":"12月1日 周二 镇值班 值班","data":"cover:20","url":null}],[{"text":"12月3日 周四 镇值班 值班","data":"cover:24","url":null}],[{"text":"12月5日 周六 镇值班 值班","data":"cover:28","url":null}],[{"text":"12月7日 周一 镇值班 值班","data":"cover:32","url":null}],[{"text":"12月9日 周三 镇值班 值班","data":"cover:36","url":null}],[{"text":"12月11日 周五 镇值班 值班","data":"cover:40","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',20,'','update:19',0);
INSERT INTO "outbox" VALUES(135,1001,1,'toast',NULL,2010,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 00:00:15.000000','sent',1,'2026-11-23 00:00:00.000000',NULL,'','update:20',0);
INSERT INTO "outbox" VALUES(136,1001,1,'answer',NULL,2010,NULL,'{"action":"send","text":"请谁代？对方同意后才生效。","buttons":[[{"text":"周镇长","data":"cover:28:1","url":null}],[{"text":"李主任","data":"cover:28:2","url":null}],[{"text":"何主任","data":"cover:28:3","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',21,'','update:20',0);
INSERT INTO "outbox" VALUES(137,1001,1,'answer',NULL,2009,NULL,'{"action":"send","text":"您要顶谁的班？点一下马上生效，各方都会收到通知。","buttons":[[{"text":"周镇长（镇值班 11月23日 周一 带班）","data":"take:3","url":null}],[{"text":"马干事（镇值班 11月23日 周一 值班）","data":"take:4","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',18,'','update:21',0);
INSERT INTO "outbox" VALUES(138,1001,1,'answer',NULL,2000,NULL,'{"action":"send","text":"📥 读到 1 天：11月28日 周六 至 11月28日 周六。还没有写入。\n没有疑问。\n头七天：\n11月28日 周六　带班 李主任　值班 马干事（原来：带班 周镇长　值班 何主任）\n空着的岗位不动原来的安排。写入吗？","buttons":[[{"text":"✅ 写入 镇值班","data":"draft:1:1","url":null}],[{"text":"取消","data":"draft:1:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 06:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',11,'','update:22',0);
INSERT INTO "outbox" VALUES(139,1001,0,'incident','silent:1:1:2026-11-23 00:05:00+00:00',2009,NULL,'{"action":"send","text":"🕐 事件1　东沟村：已 30 分钟没有新消息。还在处理吗？","buttons":[[{"text":"🕐 还在处理","data":"still:1","url":null},{"text":"📝 续报","data":"more:1:0","url":null}],[{"text":"🏁 终报","data":"more:1:1","url":null},{"text":"✔️ 办结","data":"close:1","url":null}],[{"text":"📋 经过","data":"story:1","url":null},{"text":"📄 值班快报","data":"bulletin:1","url":null},{"text":"🏷 定级","data":"grade:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000',NULL,'sent',1,'2026-11-23 00:05:00.000000',19,'','beat:00:05:00',0);
INSERT INTO "outbox" VALUES(140,1001,0,'incident','silent:2:1:2026-11-23 00:05:00+00:00',2009,NULL,'{"action":"send","text":"🕐 事件2　青石镇中心小学：终报已到，30 分钟没有办结。请看过后点「办结」。","buttons":[[{"text":"🕐 还在处理","data":"still:2","url":null},{"text":"📝 续报","data":"more:2:0","url":null}],[{"text":"🏁 终报","data":"more:2:1","url":null},{"text":"✔️ 办结","data":"close:2","url":null}],[{"text":"📋 经过","data":"story:2","url":null},{"text":"📄 值班快报","data":"bulletin:2","url":null},{"text":"🏷 定级","data":"grade:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000',NULL,'sent',1,'2026-11-23 00:05:00.000000',20,'','beat:00:05:00',0);
INSERT INTO "outbox" VALUES(141,1001,1,'answer',NULL,2001,NULL,'{"action":"send","text":"应急预案：\n· 防汛应急预案","buttons":[[{"text":"🚨 启动 防汛应急预案","data":"plan:1:0","url":null},{"text":"🎓 演练 防汛应急预案","data":"plan:1:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000','2026-11-23 06:05:00.000000','sent',1,'2026-11-23 00:05:00.000000',19,'','update:23',0);
INSERT INTO "outbox" VALUES(142,1001,1,'answer',NULL,2001,NULL,'{"action":"send","text":"【演练】防汛应急预案\n将通知下列人员，每条消息都写明【演练】：\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事","buttons":[[{"text":"🎓 确认开始演练","data":"plan_start:1:1:29923205","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000','2026-11-23 06:05:00.000000','sent',1,'2026-11-23 00:05:00.000000',20,'','update:24',0);
INSERT INTO "outbox" VALUES(143,1001,2,'board',NULL,2001,NULL,'{"action":"board","run_id":1,"role":"指挥长"}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000',NULL,'sent',1,'2026-11-23 00:05:00.000000',21,'','update:25',0);
INSERT INTO "outbox" VALUES(144,1001,2,'board',NULL,2010,NULL,'{"action":"board","run_id":1,"role":"值班员"}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000',NULL,'sent',1,'2026-11-23 00:05:00.000000',22,'','update:25',0);
INSERT INTO "outbox" VALUES(145,1001,2,'board',NULL,2000,NULL,'{"action":"board","run_id":1,"role":"联络员"}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000',NULL,'sent',1,'2026-11-23 00:05:00.000000',12,'','update:25',0);
INSERT INTO "outbox" VALUES(146,1001,2,'board',NULL,2009,NULL,'{"action":"board","run_id":1,"role":"现场组"}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000',NULL,'sent',1,'2026-11-23 00:05:00.000000',21,'','update:25',0);
INSERT INTO "outbox" VALUES(147,1001,2,'board',NULL,2010,NULL,'{"action":"board","run_id":1,"role":"现场组"}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000',NULL,'sent',1,'2026-11-23 00:05:00.000000',23,'','update:25',0);
INSERT INTO "outbox" VALUES(148,1001,2,'board',NULL,-1001,NULL,'{"action":"board","run_id":1,"role":""}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000',NULL,'sent',1,'2026-11-23 00:05:00.000000',12,'','update:25',0);
INSERT INTO "outbox" VALUES(149,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已启动：【演练】防汛应急预案","alert":false}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000','2026-11-23 00:05:15.000000','sent',1,'2026-11-23 00:05:00.000000',NULL,'','update:25',0);
INSERT INTO "outbox" VALUES(150,1001,4,'settled',NULL,2001,NULL,'{"action":"edit","message_id":20,"text":"【演练】防汛应急预案\n将通知下列人员，每条消息都写明【演练】：\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事\n✅ 已启动：【演练】防汛应急预案","buttons":[]}','2026-11-23 00:05:00.000000','2026-11-23 00:05:00.000000','2026-11-23 06:05:00.000000','sent',1,'2026-11-23 00:05:00.000000',20,'','update:25',0);
INSERT INTO "outbox" VALUES(151,1001,1,'answer',NULL,-1001,NULL,'{"action":"send","text":"【演练】防汛应急预案：还有 8 步没有打勾：\n· 1. 宣布启动，明确现场负责人\n· 2. 电话通知沿河各村，转移路线、安置点就位\n· 3. 带队到河堤现场，到位后报告\n· 4. 危险路段拉警戒线、断交\n· 5. 引导低洼处群众转移，守在现场\n· 6. 向上级值班室电话报告，与水利、气象保持联系\n· 7. 记录水位、人员、处置经过\n· 8. 宣布解除，安排总结归档\n结束后记为未完成。现在结束吗？","buttons":[[{"text":"🏁 确认结束","data":"plan_end:1:1","url":null}]],"reply_to":12,"media":[]}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000','2026-11-23 06:07:00.000000','sent',1,'2026-11-23 00:07:00.000000',13,'','update:26',0);
INSERT INTO "outbox" VALUES(152,1001,1,'toast',NULL,-1001,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000','2026-11-23 00:07:15.000000','sent',1,'2026-11-23 00:07:00.000000',NULL,'','update:26',0);
INSERT INTO "outbox" VALUES(153,1001,2,'board',NULL,2001,NULL,'{"action":"board","run_id":1,"role":"指挥长"}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000',NULL,'sent',1,'2026-11-23 00:07:00.000000',21,'','update:27',0);
INSERT INTO "outbox" VALUES(154,1001,2,'board',NULL,2010,NULL,'{"action":"board","run_id":1,"role":"值班员"}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000',NULL,'sent',1,'2026-11-23 00:07:00.000000',22,'','update:27',0);
INSERT INTO "outbox" VALUES(155,1001,2,'board',NULL,2000,NULL,'{"action":"board","run_id":1,"role":"联络员"}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000',NULL,'sent',1,'2026-11-23 00:07:00.000000',12,'','update:27',0);
INSERT INTO "outbox" VALUES(156,1001,2,'board',NULL,2009,NULL,'{"action":"board","run_id":1,"role":"现场组"}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000',NULL,'sent',1,'2026-11-23 00:07:00.000000',21,'','update:27',0);
INSERT INTO "outbox" VALUES(157,1001,2,'board',NULL,2010,NULL,'{"action":"board","run_id":1,"role":"现场组"}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000',NULL,'sent',1,'2026-11-23 00:07:00.000000',23,'','update:27',0);
INSERT INTO "outbox" VALUES(158,1001,2,'board',NULL,-1001,NULL,'{"action":"board","run_id":1,"role":""}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000',NULL,'sent',1,'2026-11-23 00:07:00.000000',12,'','update:27',0);
INSERT INTO "outbox" VALUES(159,1001,2,'plan','plan-ended:1:1',2000,NULL,'{"action":"send","text":"🏁 【演练】防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000',NULL,'sent',1,'2026-11-23 00:07:00.000000',13,'','update:27',0);
INSERT INTO "outbox" VALUES(160,1001,2,'plan','plan-ended:1:10',2009,NULL,'{"action":"send","text":"🏁 【演练】防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000',NULL,'sent',1,'2026-11-23 00:07:00.000000',22,'','update:27',0);
INSERT INTO "outbox" VALUES(161,1001,2,'plan','plan-ended:1:11',2010,NULL,'{"action":"send","text":"🏁 【演练】防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000',NULL,'sent',1,'2026-11-23 00:07:00.000000',24,'','update:27',0);
INSERT INTO "outbox" VALUES(162,1001,2,'plan_record','plan-record:1:-1001:0:0',-1001,NULL,'{"action":"send","text":"【演练】防汛应急预案　处置记录\n启动：2026年11月23日 08:05　周镇长（带班领导）\n结束：2026年11月23日 08:07　周镇长（带班领导）　历时 2 分钟\n依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改\n\n一、人员\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事\n\n二、步骤（完成 0/8）\n1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）\n2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）\n3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）\n4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）\n5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）\n6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）\n7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）\n8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）\n\n三、经过\n08:05　周镇长（带班领导）：开始演练\n08:05　平安报：通知 周镇长（指挥长）\n08:05　平安报：通知 马干事（值班员）\n08:05　平安报：通知 李主任（管理员）（联络员）\n08:05　平安报：通知 何主任（现场组）\n08:05　平安报：通知 马干事（现场组）\n08:07　周镇长（带班领导）：结束","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000',NULL,'sent',1,'2026-11-23 00:07:00.000000',14,'','update:27',0);
INSERT INTO "outbox" VALUES(163,1001,2,'plan_record','plan-record:1:2001:0:0',2001,NULL,'{"action":"send","text":"【演练】防汛应急预案　处置记录\n启动：2026年11月23日 08:05　周镇长（带班领导）\n结束：2026年11月23日 08:07　周镇长（带班领导）　历时 2 分钟\n依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改\n\n一、人员\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事\n\n二、步骤（完成 0/8）\n1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）\n2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）\n3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）\n4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）\n5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）\n6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）\n7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）\n8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）\n\n三、经过\n08:05　周镇长（带班领导）：开始演练\n08:05　平安报：通知 周镇长（指挥长）\n08:05　平安报：通知 马干事（值班员）\n08:05　平安报：通知 李主任（管理员）（联络员）\n08:05　平安报：通知 何主任（现场组）\n08:05　平安报：通知 马干事（现场组）\n08:07　周镇长（带班领导）：结束","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000',NULL,'sent',1,'2026-11-23 00:07:00.000000',22,'','update:27',0);
INSERT INTO "outbox" VALUES(164,1001,1,'toast',NULL,-1001,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000','2026-11-23 00:07:15.000000','sent',1,'2026-11-23 00:07:00.000000',NULL,'','update:27',0);
INSERT INTO "outbox" VALUES(165,1001,4,'settled',NULL,-1001,NULL,'{"action":"edit","message_id":13,"text":"【演练】防汛应急预案：还有 8 步没有打勾：\n· 1. 宣布启动，明确现场负责人\n· 2. 电话通知沿河各村，转移路线、安置点就位\n· 3. 带队到河堤现场，到位后报告\n· 4. 危险路段拉警戒线、断交\n· 5. 引导低洼处群众转移，守在现场\n· 6. 向上级值班室电话报告，与水利、气象保持联系\n· 7. 记录水位、人员、处置经过\n· 8. 宣布解除，安排总结归档\n结束后记为未完成。现在结束吗？\n【演练】防汛应急预案 已经结束。","buttons":[]}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000','2026-11-23 06:07:00.000000','sent',1,'2026-11-23 00:07:00.000000',13,'','update:27',0);
INSERT INTO "outbox" VALUES(166,1001,1,'answer',NULL,2001,NULL,'{"action":"send","text":"处置记录，点一下看全文：","buttons":[[{"text":"11月23日 08:05 【演练】防汛应急预案","data":"plan_record:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:07:00.000000','2026-11-23 00:07:00.000000','2026-11-23 06:07:00.000000','sent',1,'2026-11-23 00:07:00.000000',24,'','update:28',0);
INSERT INTO "outbox" VALUES(167,1001,2,'matter','matter:1:-1001:0',-1001,NULL,'{"action":"notice","matter_id":1}','2026-11-23 00:15:00.000000','2026-11-23 00:15:02.000000',NULL,'sent',1,'2026-11-23 00:16:00.000000',17,'','update:29',0);
INSERT INTO "outbox" VALUES(168,1001,2,'matter','matter:1:2001:0',2001,NULL,'{"action":"notice","matter_id":1}','2026-11-23 00:15:00.000000','2026-11-23 00:15:02.000000',NULL,'sent',1,'2026-11-23 00:16:00.000000',29,'','update:29',0);
INSERT INTO "outbox" VALUES(169,1001,4,'card',NULL,-1001,NULL,'{"action":"card","round_id":2}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',6,'','update:29',0);
INSERT INTO "outbox" VALUES(170,1001,4,'card',NULL,2001,NULL,'{"action":"card","round_id":2}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',7,'','update:29',0);
INSERT INTO "outbox" VALUES(171,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已收到：南坪村 11月23日 09:00 有事：南坪村二组停水，正在抢修","buttons":[[{"text":"🚨 报紧急","data":"urgent:1","url":null}],[{"text":"↩️ 撤回","data":"undo:12:1","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',5,'','update:29',0);
INSERT INTO "outbox" VALUES(172,1001,1,'question','question:4',2013,NULL,'{"action":"send","text":"南坪村 11月23日 09:00 已报有事。现在要改为平安吗？（没有改动）","buttons":[[{"text":"改为平安","data":"q:4:0","url":null},{"text":"仍按有事","data":"q:4:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 12:15:00.000000','sent',1,'2026-11-23 00:15:00.000000',7,'','update:30',0);
INSERT INTO "outbox" VALUES(173,1001,4,'card',NULL,-1001,NULL,'{"action":"card","round_id":2}','2026-11-23 00:15:00.000000','2026-11-23 00:15:10.000000',NULL,'sent',1,'2026-11-23 00:16:00.000000',6,'','update:31',0);
INSERT INTO "outbox" VALUES(174,1001,4,'card',NULL,2001,NULL,'{"action":"card","round_id":2}','2026-11-23 00:15:00.000000','2026-11-23 00:15:10.000000',NULL,'sent',1,'2026-11-23 00:16:00.000000',7,'','update:31',0);
INSERT INTO "outbox" VALUES(175,1001,1,'receipt',NULL,2014,NULL,'{"action":"send","text":"✅ 已收到：无事坡村 11月23日 09:00 平安。","buttons":[[{"text":"↩️ 撤回","data":"undo:13:1","url":null},{"text":"✏️ 更正","data":"fix:13","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',5,'','update:31',0);
INSERT INTO "outbox" VALUES(176,1001,1,'question','question:5',2006,NULL,'{"action":"send","text":"这句话我没有把握：「平安里社区」\n请点一下：平安里社区是平安，还是有事？（没有记录）","buttons":[[{"text":"✅ 平安","data":"q:5:0","url":null}],[{"text":"📝 有事要报","data":"q:5:1","url":null}],[{"text":"不是报送","data":"q:5:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 12:15:00.000000','sent',1,'2026-11-23 00:15:00.000000',5,'','update:32',0);
INSERT INTO "outbox" VALUES(177,1001,1,'question','question:6',2017,NULL,'{"action":"send","text":"这句话我没有把握：「实验幼儿园」\n请点一下：实验幼儿园是平安，还是有事？（没有记录）","buttons":[[{"text":"✅ 平安","data":"q:6:0","url":null}],[{"text":"📝 有事要报","data":"q:6:1","url":null}],[{"text":"不是报送","data":"q:6:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 12:15:00.000000','sent',1,'2026-11-23 00:15:00.000000',3,'','update:33',0);
INSERT INTO "outbox" VALUES(178,1001,1,'question','question:7',2012,NULL,'{"action":"send","text":"石桥村：请点一下这是哪一批次的。（没有记录）","buttons":[[{"text":"11月23日 08:30","data":"q:7:0","url":null}],[{"text":"11月23日 09:00","data":"q:7:1","url":null}],[{"text":"不是报送","data":"q:7:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 12:15:00.000000','sent',1,'2026-11-23 00:15:00.000000',5,'','update:34',0);
INSERT INTO "outbox" VALUES(179,1001,1,'question','question:8',2007,NULL,'{"action":"send","text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）","buttons":[[{"text":"补报 11月22日 17:00","data":"q:8:0","url":null},{"text":"不是报送","data":"q:8:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 12:15:00.000000','sent',1,'2026-11-23 00:15:00.000000',10,'','update:35',0);
INSERT INTO "outbox" VALUES(180,1001,1,'question','question:9',2008,NULL,'{"action":"send","text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）","buttons":[[{"text":"补报 11月22日 17:00","data":"q:9:0","url":null},{"text":"不是报送","data":"q:9:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 12:15:00.000000','sent',1,'2026-11-23 00:15:00.000000',3,'','update:36',0);
INSERT INTO "outbox" VALUES(181,1001,1,'question','question:10',2015,NULL,'{"action":"send","text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）","buttons":[[{"text":"补报 11月22日 17:00","data":"q:10:0","url":null},{"text":"不是报送","data":"q:10:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 12:15:00.000000','sent',1,'2026-11-23 00:15:00.000000',11,'','update:37',0);
INSERT INTO "outbox" VALUES(182,1001,4,'question_closed',NULL,2015,NULL,'{"action":"edit","message_id":11,"text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）\n✔ 补报 11月22日 17:00","buttons":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 12:15:00.000000','sent',1,'2026-11-23 00:15:00.000000',11,'','update:38',0);
INSERT INTO "outbox" VALUES(183,1001,1,'toast',NULL,2015,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 00:15:15.000000','sent',1,'2026-11-23 00:15:00.000000',NULL,'','update:38',0);
INSERT INTO "outbox" VALUES(184,1001,2,'unlock','unlock:1:1',2000,NULL,'{"action":"send","text":"补报申请：青石镇中心小学 11月22日 17:00\n内容：补报昨天的，因为停电没有网，平安\n原因：停电没有网\n申请人：曹老师（小学）","buttons":[[{"text":"同意补报","data":"unlock:1:1","url":null},{"text":"不同意","data":"unlock:1:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',14,'','update:38',0);
INSERT INTO "outbox" VALUES(185,1001,2,'unlock','unlock:1:2',2001,NULL,'{"action":"send","text":"补报申请：青石镇中心小学 11月22日 17:00\n内容：补报昨天的，因为停电没有网，平安\n原因：停电没有网\n申请人：曹老师（小学）","buttons":[[{"text":"同意补报","data":"unlock:1:1","url":null},{"text":"不同意","data":"unlock:1:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',25,'','update:38',0);
INSERT INTO "outbox" VALUES(186,1001,1,'answer',NULL,2015,NULL,'{"action":"send","text":"已转给带班领导，同意后记入：青石镇中心小学 11月22日 17:00 平安。原因：停电没有网","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',12,'','update:38',0);
INSERT INTO "outbox" VALUES(187,1001,1,'question','question:11',2015,NULL,'{"action":"send","text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）","buttons":[[{"text":"补报 11月22日 17:00","data":"q:11:0","url":null},{"text":"不是报送","data":"q:11:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 12:15:00.000000','sent',1,'2026-11-23 00:15:00.000000',14,'','update:39',0);
INSERT INTO "outbox" VALUES(188,1001,1,'answer',NULL,2000,NULL,'{"action":"send","text":"要现在查岗吗？只问此刻在岗的人，只在开放的时段内：\n· 镇值班：08:00–11:30\n· 防汛值班：08:00–11:30\n· 校园值班：08:00–11:30","buttons":[[{"text":"📣 现在查岗：镇值班","data":"muster:1","url":null}],[{"text":"📣 现在查岗：防汛值班","data":"muster:2","url":null}],[{"text":"📣 现在查岗：校园值班","data":"muster:3","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 06:15:00.000000','sent',1,'2026-11-23 00:15:00.000000',16,'','update:40',0);
INSERT INTO "outbox" VALUES(189,1001,2,'muster','muster:1',2001,NULL,'{"action":"send","text":"📣 查岗（镇值班　带班）：请在 08:25 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 00:25:00.000000','sent',1,'2026-11-23 00:15:00.000000',26,'','update:41',0);
INSERT INTO "outbox" VALUES(190,1001,2,'muster','muster:2',2010,NULL,'{"action":"send","text":"📣 查岗（镇值班　值班）：请在 08:25 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 00:25:00.000000','sent',1,'2026-11-23 00:15:00.000000',25,'','update:41',0);
INSERT INTO "outbox" VALUES(191,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"已向 镇值班 在岗人员发出查岗，08:25 告诉您结果。","alert":false}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 00:15:15.000000','sent',1,'2026-11-23 00:15:00.000000',NULL,'','update:41',0);
INSERT INTO "outbox" VALUES(192,1001,0,'call',NULL,2010,NULL,'{"action":"call"}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',26,'','update:42',0);
INSERT INTO "outbox" VALUES(193,1001,0,'file','incidentfile:1:2010:0',2010,NULL,'{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',27,'','update:42',0);
INSERT INTO "outbox" VALUES(194,1001,0,'call',NULL,2001,NULL,'{"action":"call"}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',27,'','update:42',0);
INSERT INTO "outbox" VALUES(195,1001,0,'file','incidentfile:1:2001:0',2001,NULL,'{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',28,'','update:42',0);
INSERT INTO "outbox" VALUES(196,1001,0,'call',NULL,-1001,NULL,'{"action":"call"}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',15,'','update:42',0);
INSERT INTO "outbox" VALUES(197,1001,0,'file','incidentfile:1:-1001:0',-1001,NULL,'{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',16,'','update:42',0);
INSERT INTO "outbox" VALUES(198,1001,1,'receipt',NULL,2005,NULL,'{"action":"send","text":"✅ 已收到首报：事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）\n正在通知：马干事、周镇长、值班群\n✅ 首报：08:15，时限 08:45（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\n⏳ 书面上报：09:15 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\n⏳ 逐级上报：10:15 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\n👁 伤亡变化补报：12月23日 08:15 前有变化就报（30 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）\n提醒：涉密内容不上群，请走机要渠道。","buttons":[[{"text":"📝 续报","data":"more:3:0","url":null},{"text":"🏁 终报","data":"more:3:1","url":null}],[{"text":"📋 经过","data":"story:3","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',5,'','update:42',0);
INSERT INTO "outbox" VALUES(199,1001,1,'question','question:12',2005,NULL,'{"action":"send","text":"事件3：已经先通知上去了。是哪个单位的？请点一下。","buttons":[[{"text":"南坪村","data":"q:12:0","url":null}],[{"text":"无事坡村","data":"q:12:1","url":null}],[{"text":"实验幼儿园","data":"q:12:2","url":null}],[{"text":"跳过","data":"q:12:3","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','2026-11-23 12:15:00.000000','sent',1,'2026-11-23 00:15:00.000000',6,'','update:42',0);
INSERT INTO "outbox" VALUES(200,1001,2,'muster','muster:3',2001,NULL,'{"action":"send","text":"📣 查岗（镇值班　带班）：请在 08:26 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:3","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:16:00.000000','2026-11-23 00:16:00.000000','2026-11-23 00:26:00.000000','sent',1,'2026-11-23 00:16:00.000000',30,'','beat:00:16:00',0);
INSERT INTO "outbox" VALUES(201,1001,2,'muster','muster:4',2010,NULL,'{"action":"send","text":"📣 查岗（镇值班　值班）：请在 08:26 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:4","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:16:00.000000','2026-11-23 00:16:00.000000','2026-11-23 00:26:00.000000','sent',1,'2026-11-23 00:16:00.000000',28,'','beat:00:16:00',0);
INSERT INTO "outbox" VALUES(202,1001,0,'call',NULL,2010,NULL,'{"action":"call"}','2026-11-23 00:20:00.000000','2026-11-23 00:20:00.000000',NULL,'sent',1,'2026-11-23 00:20:00.000000',29,'','beat:00:20:00',0);
INSERT INTO "outbox" VALUES(203,1001,0,'call',NULL,2001,NULL,'{"action":"call"}','2026-11-23 00:20:00.000000','2026-11-23 00:20:00.000000',NULL,'sent',1,'2026-11-23 00:20:00.000000',31,'','beat:00:20:00',0);
INSERT INTO "outbox" VALUES(204,1001,0,'call',NULL,-1001,NULL,'{"action":"call"}','2026-11-23 00:20:00.000000','2026-11-23 00:20:00.000000',NULL,'sent',1,'2026-11-23 00:20:00.000000',18,'','beat:00:20:00',0);
INSERT INTO "outbox" VALUES(205,1001,0,'incident','clock:2:ask:10',2009,NULL,'{"action":"send","text":"🚨 事件1　东沟村\n⏳ 还有 10 分钟：08:35 前书面上报（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）","buttons":[[{"text":"✅ 已书面上报","data":"met:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:25:00.000000','2026-11-23 00:25:00.000000',NULL,'sent',1,'2026-11-23 00:25:00.000000',23,'','beat:00:25:00',0);
INSERT INTO "outbox" VALUES(206,1001,0,'incident','clock:6:ask:10',2009,NULL,'{"action":"send","text":"🚨 事件2　青石镇中心小学\n⏳ 还有 10 分钟：08:35 前书面上报（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）","buttons":[[{"text":"✅ 已书面上报","data":"met:6","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:25:00.000000','2026-11-23 00:25:00.000000',NULL,'sent',1,'2026-11-23 00:25:00.000000',24,'','beat:00:25:00',0);
INSERT INTO "outbox" VALUES(207,1001,0,'call',NULL,2001,NULL,'{"action":"call"}','2026-11-23 00:25:00.000000','2026-11-23 00:25:00.000000',NULL,'sent',1,'2026-11-23 00:25:00.000000',32,'','beat:00:25:00',0);
INSERT INTO "outbox" VALUES(208,1001,2,'muster_result','muster-result:11:2',2001,NULL,'{"action":"send","text":"📣 镇值班 08:15 查岗结果（未答 2）\n带班 周镇长　❌ 未答\n值班 马干事　❌ 未答","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:25:00.000000','2026-11-23 00:25:00.000000',NULL,'sent',1,'2026-11-23 00:25:00.000000',33,'','beat:00:25:00',0);
INSERT INTO "outbox" VALUES(209,1001,2,'muster_result','muster-result:11:1',2000,NULL,'{"action":"send","text":"📣 镇值班 08:15 查岗结果（未答 2）\n带班 周镇长　❌ 未答\n值班 马干事　❌ 未答","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:25:00.000000','2026-11-23 00:25:00.000000',NULL,'sent',1,'2026-11-23 00:25:00.000000',17,'','beat:00:25:00',0);
INSERT INTO "outbox" VALUES(210,1001,2,'muster_result','muster-result:1:2',2001,NULL,'{"action":"send","text":"📣 镇值班 08:16 查岗结果（未答 2）\n带班 周镇长　❌ 未答\n值班 马干事　❌ 未答","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:26:00.000000','2026-11-23 00:26:00.000000',NULL,'sent',1,'2026-11-23 00:26:00.000000',34,'','beat:00:26:00',0);
INSERT INTO "outbox" VALUES(211,1001,0,'call',NULL,2001,NULL,'{"action":"call"}','2026-11-23 00:30:00.000000','2026-11-23 00:30:00.000000',NULL,'sent',1,'2026-11-23 00:30:00.000000',35,'','beat:00:30:00',0);
INSERT INTO "outbox" VALUES(212,1001,2,'muster','muster:5',2003,NULL,'{"action":"send","text":"📣 查岗（防汛值班　值班）：请在 08:42 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:5","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:32:00.000000','2026-11-23 00:32:00.000000','2026-11-23 00:42:00.000000','sent',1,'2026-11-23 00:32:00.000000',6,'','beat:00:32:00',0);
INSERT INTO "outbox" VALUES(213,1001,0,'incident','silent:1:1:2026-11-23 00:35:00+00:00',2009,NULL,'{"action":"send","text":"🕐 事件1　东沟村：已 60 分钟没有新消息。还在处理吗？","buttons":[[{"text":"🕐 还在处理","data":"still:1","url":null},{"text":"📝 续报","data":"more:1:0","url":null}],[{"text":"🏁 终报","data":"more:1:1","url":null},{"text":"✔️ 办结","data":"close:1","url":null}],[{"text":"📋 经过","data":"story:1","url":null},{"text":"📄 值班快报","data":"bulletin:1","url":null},{"text":"🏷 定级","data":"grade:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',25,'','beat:00:35:00',0);
INSERT INTO "outbox" VALUES(214,1001,0,'incident','others:1:1:2026-11-23 00:35:00+00:00:11',2010,NULL,'{"action":"send","text":"🕐 事件1　东沟村：由何主任接收，但已 60 分钟没有消息。需要时请接手。","buttons":[[{"text":"✋ 我来接手","data":"take:1:1","url":null},{"text":"📋 经过","data":"story:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',30,'','beat:00:35:00',0);
INSERT INTO "outbox" VALUES(215,1001,0,'incident','others:1:1:2026-11-23 00:35:00+00:00:2',2001,NULL,'{"action":"send","text":"🕐 事件1　东沟村：由何主任接收，但已 60 分钟没有消息。需要时请接手。","buttons":[[{"text":"✋ 我来接手","data":"take:1:1","url":null},{"text":"📋 经过","data":"story:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',36,'','beat:00:35:00',0);
INSERT INTO "outbox" VALUES(216,1001,0,'incident','clock:2:late:10',2009,NULL,'{"action":"send","text":"🚨 事件1　东沟村\n⌛ 已超过时限：书面上报应在 08:35 前（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）","buttons":[[{"text":"✅ 已书面上报","data":"met:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',26,'','beat:00:35:00',0);
INSERT INTO "outbox" VALUES(217,1001,0,'incident','silent:2:1:2026-11-23 00:35:00+00:00',2009,NULL,'{"action":"send","text":"🕐 事件2　青石镇中心小学：终报已到，60 分钟没有办结。请看过后点「办结」。","buttons":[[{"text":"🕐 还在处理","data":"still:2","url":null},{"text":"📝 续报","data":"more:2:0","url":null}],[{"text":"🏁 终报","data":"more:2:1","url":null},{"text":"✔️ 办结","data":"close:2","url":null}],[{"text":"📋 经过","data":"story:2","url":null},{"text":"📄 值班快报","data":"bulletin:2","url":null},{"text":"🏷 定级","data":"grade:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',27,'','beat:00:35:00',0);
INSERT INTO "outbox" VALUES(218,1001,0,'incident','others:2:1:2026-11-23 00:35:00+00:00:8',2007,NULL,'{"action":"send","text":"🕐 事件2　青石镇中心小学：由何主任接收，但已 60 分钟没有消息。需要时请接手。","buttons":[[{"text":"✋ 我来接手","data":"take:2:1","url":null},{"text":"📋 经过","data":"story:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',11,'','beat:00:35:00',0);
INSERT INTO "outbox" VALUES(219,1001,0,'incident','others:2:1:2026-11-23 00:35:00+00:00:11',2010,NULL,'{"action":"send","text":"🕐 事件2　青石镇中心小学：由何主任接收，但已 60 分钟没有消息。需要时请接手。","buttons":[[{"text":"✋ 我来接手","data":"take:2:1","url":null},{"text":"📋 经过","data":"story:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',31,'','beat:00:35:00',0);
INSERT INTO "outbox" VALUES(220,1001,0,'incident','others:2:1:2026-11-23 00:35:00+00:00:2',2001,NULL,'{"action":"send","text":"🕐 事件2　青石镇中心小学：由何主任接收，但已 60 分钟没有消息。需要时请接手。","buttons":[[{"text":"✋ 我来接手","data":"take:2:1","url":null},{"text":"📋 经过","data":"story:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',37,'','beat:00:35:00',0);
INSERT INTO "outbox" VALUES(221,1001,0,'incident','clock:6:late:10',2009,NULL,'{"action":"send","text":"🚨 事件2　青石镇中心小学\n⌛ 已超过时限：书面上报应在 08:35 前（单位负责人接到报告后 1 小时内报县级主管部门；依据：国务院令493号 第九条）","buttons":[[{"text":"✅ 已书面上报","data":"met:6","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',28,'','beat:00:35:00',0);
INSERT INTO "outbox" VALUES(222,1001,0,'call',NULL,2000,NULL,'{"action":"call"}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',18,'','beat:00:35:00',0);
INSERT INTO "outbox" VALUES(223,1001,0,'file','incidentfile:1:2000:0',2000,NULL,'{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',19,'','beat:00:35:00',0);
INSERT INTO "outbox" VALUES(224,1001,1,'answer',NULL,2001,NULL,'{"action":"send","text":"应急预案：\n· 防汛应急预案","buttons":[[{"text":"🚨 启动 防汛应急预案","data":"plan:1:0","url":null},{"text":"🎓 演练 防汛应急预案","data":"plan:1:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000','2026-11-23 06:35:00.000000','sent',1,'2026-11-23 00:35:00.000000',39,'','update:43',0);
INSERT INTO "outbox" VALUES(225,1001,1,'answer',NULL,2001,NULL,'{"action":"send","text":"【演练】防汛应急预案\n将通知下列人员，每条消息都写明【演练】：\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事","buttons":[[{"text":"🎓 确认开始演练","data":"plan_start:1:1:29923235","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000','2026-11-23 06:35:00.000000','sent',1,'2026-11-23 00:35:00.000000',40,'','update:44',0);
INSERT INTO "outbox" VALUES(226,1001,2,'board',NULL,2001,NULL,'{"action":"board","run_id":2,"role":"指挥长"}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',41,'','update:45',0);
INSERT INTO "outbox" VALUES(227,1001,2,'board',NULL,2010,NULL,'{"action":"board","run_id":2,"role":"值班员"}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',32,'','update:45',0);
INSERT INTO "outbox" VALUES(228,1001,2,'board',NULL,2000,NULL,'{"action":"board","run_id":2,"role":"联络员"}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',20,'','update:45',0);
INSERT INTO "outbox" VALUES(229,1001,2,'board',NULL,2009,NULL,'{"action":"board","run_id":2,"role":"现场组"}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',29,'','update:45',0);
INSERT INTO "outbox" VALUES(230,1001,2,'board',NULL,2010,NULL,'{"action":"board","run_id":2,"role":"现场组"}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',33,'','update:45',0);
INSERT INTO "outbox" VALUES(231,1001,2,'board',NULL,-1001,NULL,'{"action":"board","run_id":2,"role":""}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000',NULL,'sent',1,'2026-11-23 00:35:00.000000',19,'','update:45',0);
INSERT INTO "outbox" VALUES(232,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已启动：【演练】防汛应急预案","alert":false}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000','2026-11-23 00:35:15.000000','sent',1,'2026-11-23 00:35:00.000000',NULL,'','update:45',0);
INSERT INTO "outbox" VALUES(233,1001,4,'settled',NULL,2001,NULL,'{"action":"edit","message_id":40,"text":"【演练】防汛应急预案\n将通知下列人员，每条消息都写明【演练】：\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事\n✅ 已启动：【演练】防汛应急预案","buttons":[]}','2026-11-23 00:35:00.000000','2026-11-23 00:35:00.000000','2026-11-23 06:35:00.000000','sent',1,'2026-11-23 00:35:00.000000',40,'','update:45',0);
INSERT INTO "outbox" VALUES(234,1001,0,'call',NULL,2010,NULL,'{"action":"call"}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000',NULL,'sent',1,'2026-11-23 00:37:00.000000',34,'','update:46',0);
INSERT INTO "outbox" VALUES(235,1001,0,'call',NULL,2001,NULL,'{"action":"call"}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000',NULL,'sent',1,'2026-11-23 00:37:00.000000',42,'','update:46',0);
INSERT INTO "outbox" VALUES(236,1001,0,'call',NULL,-1001,NULL,'{"action":"call"}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000',NULL,'sent',1,'2026-11-23 00:37:00.000000',20,'','update:46',0);
INSERT INTO "outbox" VALUES(237,1001,1,'receipt',NULL,2002,NULL,'{"action":"send","text":"✅ 已收到首报：事件4　东沟村\n正在通知：马干事、周镇长、值班群\n✅ 首报：08:37，时限 09:07（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\n⏳ 书面上报：09:37 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\n⏳ 逐级上报：10:37 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\n👁 伤亡变化补报：11月30日 08:37 前有变化就报（道路交通事故、火灾 7 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）\n提醒：涉密内容不上群，请走机要渠道。","buttons":[[{"text":"📝 续报","data":"more:4:0","url":null},{"text":"🏁 终报","data":"more:4:1","url":null}],[{"text":"📋 经过","data":"story:4","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000',NULL,'sent',1,'2026-11-23 00:37:00.000000',4,'','update:46',0);
INSERT INTO "outbox" VALUES(238,1001,1,'question','question:13',2002,NULL,'{"action":"send","text":"事件4：大约什么时候发生的？例如「23:30」。不清楚可以跳过。","buttons":[[{"text":"刚刚","data":"q:13:0","url":null},{"text":"跳过","data":"q:13:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 01:07:00.000000','sent',1,'2026-11-23 00:37:00.000000',5,'','update:46',0);
INSERT INTO "outbox" VALUES(239,1001,1,'question','question:14',2016,NULL,'{"action":"send","text":"请马上说：什么时间、什么地点、发生了什么。不用等弄清楚，先报再补；可以发照片、位置。涉密的走机要渠道。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 01:07:00.000000','sent',1,'2026-11-23 00:37:00.000000',5,'','update:47',0);
INSERT INTO "outbox" VALUES(240,1001,1,'toast',NULL,2003,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 00:37:15.000000','sent',1,'2026-11-23 00:37:00.000000',NULL,'','update:48',0);
INSERT INTO "outbox" VALUES(241,1001,1,'question','question:15',2003,NULL,'{"action":"send","text":"请说一下柳湾村发生了什么（时间、地点、情况），可以发照片。涉密不上群。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 01:07:00.000000','sent',1,'2026-11-23 00:37:00.000000',7,'','update:48',0);
INSERT INTO "outbox" VALUES(242,1001,1,'toast',NULL,2014,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 00:37:15.000000','sent',1,'2026-11-23 00:37:00.000000',NULL,'','update:49',0);
INSERT INTO "outbox" VALUES(243,1001,1,'question','question:16',2014,NULL,'{"action":"send","text":"请发送 无事坡村 11月23日 09:00 更正后的内容：平安，或者发生了什么。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 01:07:00.000000','sent',1,'2026-11-23 00:37:00.000000',6,'','update:49',0);
INSERT INTO "outbox" VALUES(244,1001,4,'question_closed',NULL,2008,NULL,'{"action":"edit","message_id":3,"text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）\n✔ 补报 11月22日 17:00","buttons":[]}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 12:37:00.000000','sent',1,'2026-11-23 00:37:00.000000',3,'','update:50',0);
INSERT INTO "outbox" VALUES(245,1001,1,'toast',NULL,2008,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 00:37:15.000000','sent',1,'2026-11-23 00:37:00.000000',NULL,'','update:50',0);
INSERT INTO "outbox" VALUES(246,1001,1,'question','question:17',2008,NULL,'{"action":"send","text":"青石镇中心小学 11月22日 17:00 已封口。请发送补报的原因，由带班领导同意后记入。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 01:07:00.000000','sent',1,'2026-11-23 00:37:00.000000',4,'','update:50',0);
INSERT INTO "outbox" VALUES(247,1001,1,'question','question:18',2011,NULL,'{"action":"send","text":"请说明更正 东沟村 11月23日 09:00 平安的原因。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 01:07:00.000000','sent',1,'2026-11-23 00:37:00.000000',10,'','update:51',0);
INSERT INTO "outbox" VALUES(248,1001,1,'toast',NULL,2011,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 00:37:15.000000','sent',1,'2026-11-23 00:37:00.000000',NULL,'','update:51',0);
INSERT INTO "outbox" VALUES(249,1001,1,'question','question:19',2015,NULL,'{"action":"send","text":"请发送事件2 的续报：只说变化的情况，可以发照片。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 01:07:00.000000','sent',1,'2026-11-23 00:37:00.000000',15,'','update:52',0);
INSERT INTO "outbox" VALUES(250,1001,1,'toast',NULL,2015,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:37:00.000000','2026-11-23 00:37:00.000000','2026-11-23 00:37:15.000000','sent',1,'2026-11-23 00:37:00.000000',NULL,'','update:52',0);
INSERT INTO "outbox" VALUES(251,1001,4,'card',NULL,2001,NULL,'{"action":"card","round_id":8}','2026-11-23 00:40:00.000000','2026-11-23 00:40:00.000000',NULL,'sent',1,'2026-11-23 00:40:00.000000',44,'','beat:00:40:00',0);
INSERT INTO "outbox" VALUES(252,1001,2,'board',NULL,2001,NULL,'{"action":"board","run_id":2,"role":"指挥长"}','2026-11-23 00:40:00.000000','2026-11-23 00:40:00.000000',NULL,'sent',1,'2026-11-23 00:40:00.000000',41,'','beat:00:40:00',0);
INSERT INTO "outbox" VALUES(253,1001,2,'board',NULL,-1001,NULL,'{"action":"board","run_id":2,"role":""}','2026-11-23 00:40:00.000000','2026-11-23 00:40:00.000000',NULL,'sent',1,'2026-11-23 00:40:00.000000',19,'','beat:00:40:00',0);
INSERT INTO "outbox" VALUES(254,1001,2,'plan','plan-ask:9:1:2',2001,NULL,'{"action":"send","text":"⏰ 【演练】防汛应急预案：已到时间，还没有打勾的步骤\n1. 宣布启动，明确现场负责人\n做完请点一下。","buttons":[[{"text":"☐ 1. 宣布启动，明确现场负责人","data":"tick:9","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:40:00.000000','2026-11-23 00:40:00.000000',NULL,'sent',1,'2026-11-23 00:40:00.000000',43,'','beat:00:40:00',0);
INSERT INTO "outbox" VALUES(255,1001,0,'call',NULL,2010,NULL,'{"action":"call"}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000',NULL,'sent',1,'2026-11-23 00:42:00.000000',35,'','beat:00:42:00',0);
INSERT INTO "outbox" VALUES(256,1001,0,'call',NULL,2001,NULL,'{"action":"call"}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000',NULL,'sent',1,'2026-11-23 00:42:00.000000',45,'','beat:00:42:00',0);
INSERT INTO "outbox" VALUES(257,1001,0,'call',NULL,-1001,NULL,'{"action":"call"}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000',NULL,'sent',1,'2026-11-23 00:42:00.000000',21,'','beat:00:42:00',0);
INSERT INTO "outbox" VALUES(258,1001,2,'muster_result','muster-result:2:2',2001,NULL,'{"action":"send","text":"📣 防汛值班 08:32 查岗结果（未答 1）\n值班 赵姐　❌ 未答","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000',NULL,'sent',1,'2026-11-23 00:42:00.000000',46,'','beat:00:42:00',0);
INSERT INTO "outbox" VALUES(259,1001,1,'answer',NULL,2000,NULL,'{"action":"send","text":"要现在查岗吗？只问此刻在岗的人，只在开放的时段内：\n· 镇值班：08:00–11:30\n· 防汛值班：08:00–11:30\n· 校园值班：08:00–11:30","buttons":[[{"text":"📣 现在查岗：镇值班","data":"muster:1","url":null}],[{"text":"📣 现在查岗：防汛值班","data":"muster:2","url":null}],[{"text":"📣 现在查岗：校园值班","data":"muster:3","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 06:42:00.000000','sent',1,'2026-11-23 00:42:00.000000',22,'','update:53',0);
INSERT INTO "outbox" VALUES(260,1001,2,'muster','muster:6',2003,NULL,'{"action":"send","text":"📣 查岗（防汛值班　值班）：请在 08:52 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:6","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 00:52:00.000000','sent',1,'2026-11-23 00:42:00.000000',8,'','update:54',0);
INSERT INTO "outbox" VALUES(261,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"已向 防汛值班 在岗人员发出查岗，08:52 告诉您结果。","alert":false}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 00:42:15.000000','sent',1,'2026-11-23 00:42:00.000000',NULL,'','update:54',0);
INSERT INTO "outbox" VALUES(262,1001,1,'answer',NULL,-1001,NULL,'{"action":"send","text":"【演练】防汛应急预案：还有 8 步没有打勾：\n· 1. 宣布启动，明确现场负责人\n· 2. 电话通知沿河各村，转移路线、安置点就位\n· 3. 带队到河堤现场，到位后报告\n· 4. 危险路段拉警戒线、断交\n· 5. 引导低洼处群众转移，守在现场\n· 6. 向上级值班室电话报告，与水利、气象保持联系\n· 7. 记录水位、人员、处置经过\n· 8. 宣布解除，安排总结归档\n结束后记为未完成。现在结束吗？","buttons":[[{"text":"🏁 确认结束","data":"plan_end:2:1","url":null}]],"reply_to":19,"media":[]}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 06:42:00.000000','sent',1,'2026-11-23 00:42:00.000000',22,'','update:55',0);
INSERT INTO "outbox" VALUES(263,1001,1,'toast',NULL,-1001,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 00:42:15.000000','sent',1,'2026-11-23 00:42:00.000000',NULL,'','update:55',0);
INSERT INTO "outbox" VALUES(264,1001,1,'answer',NULL,2001,NULL,'{"action":"send","text":"应急预案：\n· 防汛应急预案\n▶️ 进行中：【演练】防汛应急预案　0/8","buttons":[[{"text":"🏁 结束 【演练】防汛应急预案","data":"plan_end:2:0","url":null}],[{"text":"🚨 启动 防汛应急预案","data":"plan:1:0","url":null},{"text":"🎓 演练 防汛应急预案","data":"plan:1:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 06:42:00.000000','sent',1,'2026-11-23 00:42:00.000000',48,'','update:56',0);
INSERT INTO "outbox" VALUES(265,1001,1,'answer',NULL,2001,NULL,'{"action":"send","text":"⚠️ 这是真的启动，不是演练：防汛应急预案\n将通知：\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事","buttons":[[{"text":"🚨 确认启动","data":"plan_start:1:0:29923242","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 06:42:00.000000','sent',1,'2026-11-23 00:42:00.000000',49,'','update:57',0);
INSERT INTO "outbox" VALUES(266,1001,0,'board',NULL,2001,NULL,'{"action":"board","run_id":3,"role":"指挥长"}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000',NULL,'sent',1,'2026-11-23 00:42:00.000000',50,'','update:58',0);
INSERT INTO "outbox" VALUES(267,1001,0,'board',NULL,2010,NULL,'{"action":"board","run_id":3,"role":"值班员"}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000',NULL,'sent',1,'2026-11-23 00:42:00.000000',36,'','update:58',0);
INSERT INTO "outbox" VALUES(268,1001,0,'board',NULL,2000,NULL,'{"action":"board","run_id":3,"role":"联络员"}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000',NULL,'sent',1,'2026-11-23 00:42:00.000000',23,'','update:58',0);
INSERT INTO "outbox" VALUES(269,1001,0,'board',NULL,2009,NULL,'{"action":"board","run_id":3,"role":"现场组"}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000',NULL,'sent',1,'2026-11-23 00:42:00.000000',30,'','update:58',0);
INSERT INTO "outbox" VALUES(270,1001,0,'board',NULL,2010,NULL,'{"action":"board","run_id":3,"role":"现场组"}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000',NULL,'sent',1,'2026-11-23 00:42:00.000000',37,'','update:58',0);
INSERT INTO "outbox" VALUES(271,1001,0,'board',NULL,-1001,NULL,'{"action":"board","run_id":3,"role":""}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000',NULL,'sent',1,'2026-11-23 00:42:00.000000',23,'','update:58',0);
INSERT INTO "outbox" VALUES(272,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已启动：防汛应急预案","alert":false}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 00:42:15.000000','sent',1,'2026-11-23 00:42:00.000000',NULL,'','update:58',0);
INSERT INTO "outbox" VALUES(273,1001,4,'settled',NULL,2001,NULL,'{"action":"edit","message_id":49,"text":"⚠️ 这是真的启动，不是演练：防汛应急预案\n将通知：\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事\n✅ 已启动：防汛应急预案","buttons":[]}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 06:42:00.000000','sent',1,'2026-11-23 00:42:00.000000',49,'','update:58',0);
INSERT INTO "outbox" VALUES(274,1001,1,'answer',NULL,2001,NULL,'{"action":"send","text":"应急预案：\n· 防汛应急预案\n▶️ 进行中：防汛应急预案　0/8\n▶️ 进行中：【演练】防汛应急预案　0/8","buttons":[[{"text":"🏁 结束 防汛应急预案","data":"plan_end:3:0","url":null}],[{"text":"🏁 结束 【演练】防汛应急预案","data":"plan_end:2:0","url":null}],[{"text":"🚨 启动 防汛应急预案","data":"plan:1:0","url":null},{"text":"🎓 演练 防汛应急预案","data":"plan:1:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 06:42:00.000000','sent',1,'2026-11-23 00:42:00.000000',52,'','update:59',0);
INSERT INTO "outbox" VALUES(275,1001,1,'answer',NULL,2001,NULL,'{"action":"send","text":"⚠️ 这是真的启动，不是演练：防汛应急预案\n将通知：\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事","buttons":[[{"text":"🚨 确认启动","data":"plan_start:1:0:29923242","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 06:42:00.000000','sent',1,'2026-11-23 00:42:00.000000',53,'','update:60',0);
INSERT INTO "outbox" VALUES(276,1001,1,'answer',NULL,-1001,NULL,'{"action":"send","text":"防汛应急预案：还有 8 步没有打勾：\n· 1. 宣布启动，明确现场负责人\n· 2. 电话通知沿河各村，转移路线、安置点就位\n· 3. 带队到河堤现场，到位后报告\n· 4. 危险路段拉警戒线、断交\n· 5. 引导低洼处群众转移，守在现场\n· 6. 向上级值班室电话报告，与水利、气象保持联系\n· 7. 记录水位、人员、处置经过\n· 8. 宣布解除，安排总结归档\n结束后记为未完成。现在结束吗？","buttons":[[{"text":"🏁 确认结束","data":"plan_end:3:1","url":null}]],"reply_to":23,"media":[]}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 06:42:00.000000','sent',1,'2026-11-23 00:42:00.000000',24,'','update:61',0);
INSERT INTO "outbox" VALUES(277,1001,1,'toast',NULL,-1001,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 00:42:15.000000','sent',1,'2026-11-23 00:42:00.000000',NULL,'','update:61',0);
INSERT INTO "outbox" VALUES(278,1001,1,'answer',NULL,2000,NULL,'{"action":"send","text":"南坪村　信息员 的加入链接（72 小时内有效，只能用一次）：\nhttps://t.me/pinganbao_bot?start=32b159b9d01d482c4be4c49d","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:42:00.000000','2026-11-23 00:42:00.000000','2026-11-23 06:42:00.000000','sent',1,'2026-11-23 00:42:00.000000',25,'','update:62',0);
INSERT INTO "outbox" VALUES(279,1001,0,'call',NULL,2000,NULL,'{"action":"call"}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000',NULL,'sent',1,'2026-11-23 00:45:00.000000',26,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(280,1001,3,'reminder','remind:10:2:4:0',2003,NULL,'{"action":"remind","occurrences":[10],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',9,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(281,1001,3,'reminder','remind:11:2:5:0',2004,NULL,'{"action":"remind","occurrences":[11],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',4,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(282,1001,3,'reminder','remind:11:2:13:0',2012,NULL,'{"action":"remind","occurrences":[11],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',6,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(283,1001,3,'reminder','remind:14:2:7:0',2006,NULL,'{"action":"remind","occurrences":[14],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',6,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(284,1001,3,'reminder','remind:14:2:17:0',2016,NULL,'{"action":"remind","occurrences":[14],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',6,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(285,1001,3,'reminder','remind:15:2:8:0',2007,NULL,'{"action":"remind","occurrences":[15],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',12,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(286,1001,3,'reminder','remind:15:2:16:0',2015,NULL,'{"action":"remind","occurrences":[15],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',16,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(287,1001,3,'reminder','remind:16:2:6:0',2005,NULL,'{"action":"remind","occurrences":[16],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',7,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(288,1001,3,'reminder','remind:16:2:19:0',2018,NULL,'{"action":"remind","occurrences":[16],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',4,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(289,1001,0,'call',NULL,2001,NULL,'{"action":"call"}','2026-11-23 00:47:00.000000','2026-11-23 00:47:00.000000',NULL,'sent',1,'2026-11-23 00:47:00.000000',54,'','beat:00:47:00',0);
INSERT INTO "outbox" VALUES(290,1001,0,'board',NULL,2001,NULL,'{"action":"board","run_id":3,"role":"指挥长"}','2026-11-23 00:47:00.000000','2026-11-23 00:47:00.000000',NULL,'sent',1,'2026-11-23 00:47:00.000000',50,'','beat:00:47:00',0);
INSERT INTO "outbox" VALUES(291,1001,0,'board',NULL,-1001,NULL,'{"action":"board","run_id":3,"role":""}','2026-11-23 00:47:00.000000','2026-11-23 00:47:00.000000',NULL,'sent',1,'2026-11-23 00:47:00.000000',23,'','beat:00:47:00',0);
INSERT INTO "outbox" VALUES(292,1001,0,'plan','plan-ask:17:1:2',2001,NULL,'{"action":"send","text":"⏰ 防汛应急预案：已到时间，还没有打勾的步骤\n1. 宣布启动，明确现场负责人\n做完请点一下。","buttons":[[{"text":"☐ 1. 宣布启动，明确现场负责人","data":"tick:17","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:47:00.000000','2026-11-23 00:47:00.000000',NULL,'sent',1,'2026-11-23 00:47:00.000000',55,'','beat:00:47:00',0);
INSERT INTO "outbox" VALUES(293,1001,4,'card','card:3',-1001,NULL,'{"action":"card","round_id":6}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','beat:00:50:00',0);
INSERT INTO "outbox" VALUES(294,1001,4,'card','card:4',2001,NULL,'{"action":"card","round_id":6}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','beat:00:50:00',0);
INSERT INTO "outbox" VALUES(295,1001,3,'reminder','remind:43:1:8:0',2007,NULL,'{"action":"remind","occurrences":[43],"escalated":false}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 05:10:00.000000','queued',0,NULL,NULL,'','beat:00:50:00',0);
INSERT INTO "outbox" VALUES(296,1001,3,'reminder','remind:43:1:16:0',2015,NULL,'{"action":"remind","occurrences":[43],"escalated":false}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 05:10:00.000000','queued',0,NULL,NULL,'','beat:00:50:00',0);
INSERT INTO "outbox" VALUES(297,1001,2,'summary','summary:6:1:-1001:0:0',-1001,NULL,'{"action":"send","text":"📋 防汛汇总　11月23日 08:30\n应报 1　已报 0　按时 0　迟报 0　未报 1　免报 0\n未报：石桥村\n🚨 突发事件进行中 1 件：\n事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）：刚刚山体滑坡，路断了（还没有人接收）","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','beat:00:50:00',0);
INSERT INTO "outbox" VALUES(298,1001,2,'summary','summary:6:1:2001:0:0',2001,NULL,'{"action":"send","text":"📋 防汛汇总　11月23日 08:30\n应报 1　已报 0　按时 0　迟报 0　未报 1　免报 0\n未报：石桥村\n🚨 突发事件进行中 1 件：\n事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）：刚刚山体滑坡，路断了（还没有人接收）","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','beat:00:50:00',0);
INSERT INTO "outbox" VALUES(299,1001,2,'board','board:7',2001,NULL,'{"action":"board","run_id":2,"role":"指挥长"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','beat:00:50:00',0);
INSERT INTO "outbox" VALUES(300,1001,2,'board','board:12',-1001,NULL,'{"action":"board","run_id":2,"role":""}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','beat:00:50:00',0);
INSERT INTO "outbox" VALUES(301,1001,2,'board','board:8',2010,NULL,'{"action":"board","run_id":2,"role":"值班员"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','beat:00:50:00',0);
INSERT INTO "outbox" VALUES(302,1001,2,'plan','plan-ask:9:2:2',2001,NULL,'{"action":"send","text":"⏰ 【演练】防汛应急预案：已到时间，还没有打勾的步骤\n1. 宣布启动，明确现场负责人\n做完请点一下。","buttons":[[{"text":"☐ 1. 宣布启动，明确现场负责人","data":"tick:9","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','beat:00:50:00',0);
INSERT INTO "outbox" VALUES(303,1001,2,'plan','plan-ask:10:1:11',2010,NULL,'{"action":"send","text":"⏰ 【演练】防汛应急预案：已到时间，还没有打勾的步骤\n2. 电话通知沿河各村，转移路线、安置点就位\n做完请点一下。","buttons":[[{"text":"☐ 2. 电话通知沿河各村，转移路线、安置点就位","data":"tick:10","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','beat:00:50:00',0);
INSERT INTO "outbox" VALUES(304,1001,2,'matter','matter:2:-1001:0',-1001,NULL,'{"action":"notice","matter_id":2}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:63',0);
INSERT INTO "outbox" VALUES(305,1001,2,'matter','matter:2:2001:0',2001,NULL,'{"action":"notice","matter_id":2}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:63',0);
INSERT INTO "outbox" VALUES(306,1001,4,'card','card:5',-1001,NULL,'{"action":"card","round_id":2}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:63',0);
INSERT INTO "outbox" VALUES(307,1001,4,'card','card:6',2001,NULL,'{"action":"card","round_id":2}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:63',0);
INSERT INTO "outbox" VALUES(308,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第2件情况：南坪村第1处路面塌陷，已拉警戒线\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:2","url":null}],[{"text":"↩️ 撤回","data":"undo:12:2","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:63',0);
INSERT INTO "outbox" VALUES(309,1001,2,'matter','matter:3:-1001:0',-1001,NULL,'{"action":"notice","matter_id":3}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:64',0);
INSERT INTO "outbox" VALUES(310,1001,2,'matter','matter:3:2001:0',2001,NULL,'{"action":"notice","matter_id":3}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:64',0);
INSERT INTO "outbox" VALUES(311,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第3件情况：南坪村第2处路面塌陷，已拉警戒线\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:3","url":null}],[{"text":"↩️ 撤回","data":"undo:12:3","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:64',0);
INSERT INTO "outbox" VALUES(312,1001,2,'matter','matter:4:-1001:0',-1001,NULL,'{"action":"notice","matter_id":4}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:65',0);
INSERT INTO "outbox" VALUES(313,1001,2,'matter','matter:4:2001:0',2001,NULL,'{"action":"notice","matter_id":4}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:65',0);
INSERT INTO "outbox" VALUES(314,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第4件情况：南坪村第3处路面塌陷，已拉警戒线\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:4","url":null}],[{"text":"↩️ 撤回","data":"undo:12:4","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:65',0);
INSERT INTO "outbox" VALUES(315,1001,2,'matter','matter:5:-1001:0',-1001,NULL,'{"action":"notice","matter_id":5}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:66',0);
INSERT INTO "outbox" VALUES(316,1001,2,'matter','matter:5:2001:0',2001,NULL,'{"action":"notice","matter_id":5}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:66',0);
INSERT INTO "outbox" VALUES(317,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第5件情况：南坪村第4处路面塌陷，已拉警戒线\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:5","url":null}],[{"text":"↩️ 撤回","data":"undo:12:5","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:66',0);
INSERT INTO "outbox" VALUES(318,1001,2,'matter','matter:6:-1001:0',-1001,NULL,'{"action":"notice","matter_id":6}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:67',0);
INSERT INTO "outbox" VALUES(319,1001,2,'matter','matter:6:2001:0',2001,NULL,'{"action":"notice","matter_id":6}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:67',0);
INSERT INTO "outbox" VALUES(320,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第6件情况：南坪村第5处路面塌陷，已拉警戒线\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:6","url":null}],[{"text":"↩️ 撤回","data":"undo:12:6","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:67',0);
INSERT INTO "outbox" VALUES(321,1001,2,'matter','matter:7:-1001:0',-1001,NULL,'{"action":"notice","matter_id":7}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:68',0);
INSERT INTO "outbox" VALUES(322,1001,2,'matter','matter:7:2001:0',2001,NULL,'{"action":"notice","matter_id":7}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:68',0);
INSERT INTO "outbox" VALUES(323,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第7件情况：南坪村第6处路面塌陷，已拉警戒线\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:7","url":null}],[{"text":"↩️ 撤回","data":"undo:12:7","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:68',0);
INSERT INTO "outbox" VALUES(324,1001,2,'matter','matter:8:-1001:0',-1001,NULL,'{"action":"notice","matter_id":8}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:69',0);
INSERT INTO "outbox" VALUES(325,1001,2,'matter','matter:8:2001:0',2001,NULL,'{"action":"notice","matter_id":8}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:69',0);
INSERT INTO "outbox" VALUES(326,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第8件情况：南坪村第7处路面塌陷，已拉警戒线\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:8","url":null}],[{"text":"↩️ 撤回","data":"undo:12:8","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:69',0);
INSERT INTO "outbox" VALUES(327,1001,2,'matter','matter:9:-1001:0',-1001,NULL,'{"action":"notice","matter_id":9}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:70',0);
INSERT INTO "outbox" VALUES(328,1001,2,'matter','matter:9:2001:0',2001,NULL,'{"action":"notice","matter_id":9}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:70',0);
INSERT INTO "outbox" VALUES(329,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第9件情况：南坪村第8处路面塌陷，已拉警戒线\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:9","url":null}],[{"text":"↩️ 撤回","data":"undo:12:9","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:70',0);
INSERT INTO "outbox" VALUES(330,1001,2,'matter','matter:10:-1001:0',-1001,NULL,'{"action":"notice","matter_id":10}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:71',0);
INSERT INTO "outbox" VALUES(331,1001,2,'matter','matter:10:2001:0',2001,NULL,'{"action":"notice","matter_id":10}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:71',0);
INSERT INTO "outbox" VALUES(332,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第10件情况：南坪村第9处路面塌陷，已拉警戒线\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:10","url":null}],[{"text":"↩️ 撤回","data":"undo:12:10","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:71',0);
INSERT INTO "outbox" VALUES(333,1001,2,'matter','matter:11:-1001:0',-1001,NULL,'{"action":"notice","matter_id":11}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:72',0);
INSERT INTO "outbox" VALUES(334,1001,2,'matter','matter:11:2001:0',2001,NULL,'{"action":"notice","matter_id":11}','2026-11-23 00:50:00.000000','2026-11-23 00:50:02.000000',NULL,'queued',0,NULL,NULL,'','update:72',0);
INSERT INTO "outbox" VALUES(335,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第11件情况：南坪村第10处路面塌陷，已拉警戒线\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:11","url":null}],[{"text":"↩️ 撤回","data":"undo:12:11","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:72',0);
INSERT INTO "outbox" VALUES(336,1001,2,'matter_flood',NULL,-1001,NULL,'{"action":"send","text":"🟠 秦文书（南坪） 一分钟内报了很多条情况，后面的不再一条条转发，都记在汇总里。请发 /status 看，或者直接联系。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:73',0);
INSERT INTO "outbox" VALUES(337,1001,2,'matter_flood',NULL,2001,NULL,'{"action":"send","text":"🟠 秦文书（南坪） 一分钟内报了很多条情况，后面的不再一条条转发，都记在汇总里。请发 /status 看，或者直接联系。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:73',0);
INSERT INTO "outbox" VALUES(338,1001,1,'receipt',NULL,2013,NULL,'{"action":"send","text":"✅ 已补充：南坪村 11月23日 09:00 第12件情况：南坪村第11处路面塌陷，已拉警戒线\n⚠️ 像是紧急情况。现在就报紧急吗？点一下，马上通知值班人员和带班领导。","buttons":[[{"text":"🚨 现在就报紧急","data":"urgent:12","url":null}],[{"text":"↩️ 撤回","data":"undo:12:12","url":null},{"text":"✏️ 更正","data":"fix:12","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:73',0);
INSERT INTO "outbox" VALUES(339,1001,4,'question_closed',NULL,2017,NULL,'{"action":"edit","message_id":3,"text":"这句话我没有把握：「实验幼儿园」\n请点一下：实验幼儿园是平安，还是有事？（没有记录）\n✔ 不是报送","buttons":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 12:50:00.000000','queued',0,NULL,NULL,'','update:74',0);
INSERT INTO "outbox" VALUES(340,1001,1,'toast',NULL,2017,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 00:50:15.000000','queued',0,NULL,NULL,'','update:74',0);
INSERT INTO "outbox" VALUES(341,1001,1,'answer',NULL,2017,NULL,'{"action":"send","text":"好的，没有记录。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 06:50:00.000000','queued',0,NULL,NULL,'','update:74',0);
INSERT INTO "outbox" VALUES(342,1001,1,'question','question:20',2017,NULL,'{"action":"send","text":"这句话我没有把握：「在吗在吗」\n请点一下：实验幼儿园是平安，还是有事？（没有记录）","buttons":[[{"text":"✅ 平安","data":"q:20:0","url":null}],[{"text":"📝 有事要报","data":"q:20:1","url":null}],[{"text":"不是报送","data":"q:20:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 12:50:00.000000','queued',0,NULL,NULL,'','update:75',0);
INSERT INTO "outbox" VALUES(343,1001,2,'admin',NULL,2000,NULL,'{"action":"send","text":"⚠️ 消息发不到 谭老师（幼儿园）（已停用或移出机器人）。在对方恢复之前，催报改为通知上一级。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:76',0);
INSERT INTO "outbox" VALUES(344,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 00:50:15.000000','queued',0,NULL,NULL,'','update:77',0);
INSERT INTO "outbox" VALUES(345,1001,4,'settled',NULL,2001,NULL,'{"action":"edit","message_id":17,"text":"📝 请假申请：马干事\n12月1日 08:00 – 12月2日 08:00\n事由：开会\n期间有 1 个班次，批准后请选代班人：\n· 12月1日 08:00 – 12月2日 08:00　镇值班　值班\n✔ 周镇长（带班领导） 已同意","buttons":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 06:50:00.000000','queued',0,NULL,NULL,'','update:77',0);
INSERT INTO "outbox" VALUES(346,1001,1,'leave',NULL,2010,NULL,'{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：12月1日 08:00 – 12月2日 08:00，开会。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:77',0);
INSERT INTO "outbox" VALUES(347,1001,1,'leave',NULL,2001,NULL,'{"action":"send","text":"✅ 周镇长（带班领导） 同意 马干事 请假：12月1日 08:00 – 12月2日 08:00，开会。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:77',0);
INSERT INTO "outbox" VALUES(348,1001,2,'cover',NULL,2001,NULL,'{"action":"send","text":"马干事 请假，这个班次缺人：\n12月1日 08:00 – 12月2日 08:00　镇值班　值班\n请选一位代班，对方同意后生效。","buttons":[[{"text":"何主任","data":"cover:4:20:3","url":null},{"text":"周镇长","data":"cover:4:20:1","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:77',0);
INSERT INTO "outbox" VALUES(349,1001,0,'board','board:13',2001,NULL,'{"action":"board","run_id":3,"role":"指挥长"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(350,1001,0,'board','board:14',2010,NULL,'{"action":"board","run_id":3,"role":"值班员"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(351,1001,0,'board','board:15',2000,NULL,'{"action":"board","run_id":3,"role":"联络员"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(352,1001,0,'board','board:16',2009,NULL,'{"action":"board","run_id":3,"role":"现场组"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(353,1001,0,'board','board:17',2010,NULL,'{"action":"board","run_id":3,"role":"现场组"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(354,1001,0,'board','board:18',-1001,NULL,'{"action":"board","run_id":3,"role":""}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(355,1001,2,'plan','plan-ended:3:1',2000,NULL,'{"action":"send","text":"🏁 防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(356,1001,2,'plan','plan-ended:3:10',2009,NULL,'{"action":"send","text":"🏁 防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(357,1001,2,'plan','plan-ended:3:11',2010,NULL,'{"action":"send","text":"🏁 防汛应急预案 已由 周镇长（带班领导） 结束。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(358,1001,2,'plan_record','plan-record:3:-1001:0:0',-1001,NULL,'{"action":"send","text":"防汛应急预案　处置记录\n启动：2026年11月23日 08:42　周镇长（带班领导）\n结束：2026年11月23日 08:50　周镇长（带班领导）　历时 8 分钟\n依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改\n\n一、人员\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事\n\n二、步骤（完成 0/8）\n1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）\n2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）\n3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）\n4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）\n5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）\n6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）\n7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）\n8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）\n\n三、经过\n08:42　周镇长（带班领导）：启动预案\n08:42　平安报：通知 周镇长（指挥长）\n08:42　平安报：通知 马干事（值班员）\n08:42　平安报：通知 李主任（管理员）（联络员）\n08:42　平安报：通知 何主任（现场组）\n08:42　平安报：通知 马干事（现场组）\n08:47　平安报：提醒 周镇长（带班领导）：第 1 步已到时间\n08:50　周镇长（带班领导）：结束","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(359,1001,2,'plan_record','plan-record:3:2001:0:0',2001,NULL,'{"action":"send","text":"防汛应急预案　处置记录\n启动：2026年11月23日 08:42　周镇长（带班领导）\n结束：2026年11月23日 08:50　周镇长（带班领导）　历时 8 分钟\n依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改\n\n一、人员\n· 指挥长：周镇长\n· 值班员：马干事\n· 联络员：李主任（管理员）\n· 现场组：何主任、马干事\n\n二、步骤（完成 0/8）\n1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）\n2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）\n3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）\n4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）\n5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）\n6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）\n7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）\n8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）\n\n三、经过\n08:42　周镇长（带班领导）：启动预案\n08:42　平安报：通知 周镇长（指挥长）\n08:42　平安报：通知 马干事（值班员）\n08:42　平安报：通知 李主任（管理员）（联络员）\n08:42　平安报：通知 何主任（现场组）\n08:42　平安报：通知 马干事（现场组）\n08:47　平安报：提醒 周镇长（带班领导）：第 1 步已到时间\n08:50　周镇长（带班领导）：结束","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(360,1001,1,'toast',NULL,-1001,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 00:50:15.000000','queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(361,1001,4,'settled',NULL,-1001,NULL,'{"action":"edit","message_id":24,"text":"防汛应急预案：还有 8 步没有打勾：\n· 1. 宣布启动，明确现场负责人\n· 2. 电话通知沿河各村，转移路线、安置点就位\n· 3. 带队到河堤现场，到位后报告\n· 4. 危险路段拉警戒线、断交\n· 5. 引导低洼处群众转移，守在现场\n· 6. 向上级值班室电话报告，与水利、气象保持联系\n· 7. 记录水位、人员、处置经过\n· 8. 宣布解除，安排总结归档\n结束后记为未完成。现在结束吗？\n防汛应急预案 已经结束。","buttons":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 06:50:00.000000','queued',0,NULL,NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(362,1001,2,'board','board:10',2009,NULL,'{"action":"board","run_id":2,"role":"现场组"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:79',0);
INSERT INTO "outbox" VALUES(363,1001,2,'board','board:11',2010,NULL,'{"action":"board","run_id":2,"role":"现场组"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:79',0);
INSERT INTO "outbox" VALUES(364,1001,1,'toast',NULL,2009,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 【演练】防汛应急预案：第 3 步已记录","alert":false}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 00:50:15.000000','queued',0,NULL,NULL,'','update:79',0);
INSERT INTO "outbox" VALUES(365,1001,0,'news','news:3:2001:0',2001,NULL,'{"action":"news","incident_id":3,"after":26}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:80',0);
INSERT INTO "outbox" VALUES(366,1001,0,'news','news:3:-1001:0',-1001,NULL,'{"action":"news","incident_id":3,"after":26}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:80',0);
INSERT INTO "outbox" VALUES(367,1001,0,'news','news:3:2000:0',2000,NULL,'{"action":"news","incident_id":3,"after":26}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:80',0);
INSERT INTO "outbox" VALUES(368,1001,0,'news','news:3:2005:0',2005,NULL,'{"action":"news","incident_id":3,"after":26}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:80',0);
INSERT INTO "outbox" VALUES(369,1001,0,'incident',NULL,2010,NULL,'{"action":"send","text":"🚨 紧急情况　事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）\n刚刚山体滑坡，路断了\n时间：08:15　地点：见上\n报告人：孙片长（三个单位）　08:15 报送\n✅ 首报：08:15，时限 08:45（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\n⏳ 书面上报：09:15 前，还有 25 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\n⏳ 逐级上报：10:15 前，还有 85 分钟（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\n👁 伤亡变化补报：12月23日 08:15 前有变化就报（30 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）","buttons":[[{"text":"🕐 还在处理","data":"still:3","url":null},{"text":"📝 续报","data":"more:3:0","url":null}],[{"text":"🏁 终报","data":"more:3:1","url":null},{"text":"✔️ 办结","data":"close:3","url":null}],[{"text":"📋 经过","data":"story:3","url":null},{"text":"📄 值班快报","data":"bulletin:3","url":null},{"text":"🏷 定级","data":"grade:3","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:80',0);
INSERT INTO "outbox" VALUES(370,1001,1,'toast',NULL,2010,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 00:50:15.000000','queued',0,NULL,NULL,'','update:80',0);
INSERT INTO "outbox" VALUES(371,1001,0,'call','calls:1001:2010:0',2010,NULL,'{"action":"call"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:81',0);
INSERT INTO "outbox" VALUES(372,1001,0,'file','incidentfile:2:2010:0',2010,NULL,'{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:81',0);
INSERT INTO "outbox" VALUES(373,1001,0,'call','calls:1001:2001:0',2001,NULL,'{"action":"call"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:81',0);
INSERT INTO "outbox" VALUES(374,1001,0,'file','incidentfile:2:2001:0',2001,NULL,'{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:81',0);
INSERT INTO "outbox" VALUES(375,1001,0,'call','calls:1001:-1001:0',-1001,NULL,'{"action":"call"}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:81',0);
INSERT INTO "outbox" VALUES(376,1001,0,'file','incidentfile:2:-1001:0',-1001,NULL,'{"action":"send","text":"","buttons":[],"reply_to":null,"media":[{"kind":"photo","file_id":"photo-1","unique_id":"","name":"","mime":"","size":0}]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:81',0);
INSERT INTO "outbox" VALUES(377,1001,1,'receipt',NULL,2005,NULL,'{"action":"send","text":"✅ 已收到首报：事件5　南坪村\n正在通知：马干事、周镇长、值班群\n✅ 首报：08:50，时限 09:20（知悉后 30 分钟内报送；乡镇值班值守方案：即发即报）\n⏳ 书面上报：09:50 前，还有 60 分钟（单位负责人接到报告后 1 小时内报县级主管部门；国务院令493号 第九条）\n⏳ 逐级上报：10:50 前，还有 2 小时（逐级上报，每级不超过 2 小时；国务院令493号 第十一条）\n👁 伤亡变化补报：11月30日 08:50 前有变化就报（道路交通事故、火灾 7 日内伤亡人数有变化的及时补报；国务院令493号 第十三条）\n提醒：涉密内容不上群，请走机要渠道。","buttons":[[{"text":"📝 续报","data":"more:5:0","url":null},{"text":"🏁 终报","data":"more:5:1","url":null}],[{"text":"📋 经过","data":"story:5","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:81',0);
INSERT INTO "outbox" VALUES(378,1001,1,'question','question:21',2005,NULL,'{"action":"send","text":"事件5：具体在什么地方？可以说，也可以发位置。可以跳过。","buttons":[[{"text":"跳过","data":"q:21:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 01:20:00.000000','queued',0,NULL,NULL,'','update:81',0);
INSERT INTO "outbox" VALUES(379,1001,2,'duty','duty:deal:2:10',2009,NULL,'{"action":"send","text":"🙏 马干事 请您代班：镇值班 12月7日 周一 值班","buttons":[[{"text":"✅ 同意","data":"deal:2:1","url":null},{"text":"不同意","data":"deal:2:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:82',0);
INSERT INTO "outbox" VALUES(380,1001,1,'answer',NULL,2010,NULL,'{"action":"send","text":"已问 何主任：代 镇值班 12月7日 周一 值班。对方同意后生效，带班领导会收到通知。","buttons":[[{"text":"↩️ 不换了","data":"undeal:2","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 06:50:00.000000','queued',0,NULL,NULL,'','update:82',0);
INSERT INTO "outbox" VALUES(381,1001,1,'toast',NULL,2010,NULL,'{"action":"toast","query_id":"pressed","text":"🕐 已记录：08:50 在岗（迟答）。","alert":false}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 00:50:15.000000','queued',0,NULL,NULL,'','update:83',0);
INSERT INTO "outbox" VALUES(382,1001,4,'settled',NULL,2010,NULL,'{"action":"edit","message_id":25,"text":"📣 查岗（镇值班　值班）：请在 08:25 前点一下「在岗」。\n🕐 已记录：08:50 在岗（迟答）。","buttons":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 06:50:00.000000','queued',0,NULL,NULL,'','update:83',0);
INSERT INTO "outbox" VALUES(383,1001,2,'muster_result','muster-late:2:2',2001,NULL,'{"action":"send","text":"🕐 镇值班 08:15 的查岗：值班 马干事 在 08:50 迟答。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:83',0);
INSERT INTO "outbox" VALUES(384,1001,2,'muster','muster:7',2001,NULL,'{"action":"send","text":"📣 查岗（镇值班　带班）：请在 09:00 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:7","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 01:00:00.000000','queued',0,NULL,NULL,'','update:84',0);
INSERT INTO "outbox" VALUES(385,1001,2,'muster','muster:8',2010,NULL,'{"action":"send","text":"📣 查岗（镇值班　值班）：请在 09:00 前点一下「在岗」。","buttons":[[{"text":"✅ 在岗","data":"here:8","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 01:00:00.000000','queued',0,NULL,NULL,'','update:84',0);
INSERT INTO "outbox" VALUES(386,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"已向 镇值班 在岗人员发出查岗，09:00 告诉您结果。","alert":false}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 00:50:15.000000','queued',0,NULL,NULL,'','update:84',0);
INSERT INTO "outbox" VALUES(387,1001,4,'question_closed',NULL,2015,NULL,'{"action":"edit","message_id":14,"text":"青石镇中心小学：请点一下这是哪一批次的。（没有记录）\n✔ 补报 11月22日 17:00","buttons":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 12:50:00.000000','queued',0,NULL,NULL,'','update:85',0);
INSERT INTO "outbox" VALUES(388,1001,1,'toast',NULL,2015,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 00:50:15.000000','queued',0,NULL,NULL,'','update:85',0);
INSERT INTO "outbox" VALUES(389,1001,2,'unlock','unlock:2:1',2000,NULL,'{"action":"send","text":"补报申请：青石镇中心小学 11月22日 17:00\n内容：补报昨天的，因为断了网，平安\n原因：断了网\n申请人：曹老师（小学）","buttons":[[{"text":"同意补报","data":"unlock:2:1","url":null},{"text":"不同意","data":"unlock:2:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:85',0);
INSERT INTO "outbox" VALUES(390,1001,2,'unlock','unlock:2:2',2001,NULL,'{"action":"send","text":"补报申请：青石镇中心小学 11月22日 17:00\n内容：补报昨天的，因为断了网，平安\n原因：断了网\n申请人：曹老师（小学）","buttons":[[{"text":"同意补报","data":"unlock:2:1","url":null},{"text":"不同意","data":"unlock:2:0","url":null}]],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:85',0);
INSERT INTO "outbox" VALUES(391,1001,1,'answer',NULL,2015,NULL,'{"action":"send","text":"已转给带班领导，同意后记入：青石镇中心小学 11月22日 17:00 平安。原因：断了网","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:85',0);
INSERT INTO "outbox" VALUES(392,1001,1,'fetch',NULL,2000,NULL,'{"action":"fetch","file_id":"sheet-1","name":"12月值班表.xlsx","holidays":[],"workdays":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 06:50:00.000000','queued',0,NULL,NULL,'','update:86',0);
INSERT INTO "outbox" VALUES(393,1001,1,'answer',NULL,2019,NULL,'{"action":"send","text":"✅ 已加入：南坪村　信息员。\n每到报送时间我会提醒您。平安就点一下按钮或发「平安」，有事直接说，可以发照片。看到 ✅ 才算收到。","buttons":[],"reply_to":null,"media":[]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','2026-11-23 06:50:00.000000','queued',0,NULL,NULL,'','update:87',0);
INSERT INTO "outbox" VALUES(394,1001,4,'menu',NULL,2019,NULL,'{"action":"menu","commands":[["urgent","🚨 紧急情况，马上报"],["status","看报送进度"],["duty","今天谁值班"],["help","怎么用"],["incident","看突发事件：/incident 编号"]]}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'queued',0,NULL,NULL,'','update:87',0);
CREATE TABLE planactor (
	id INTEGER NOT NULL, 
	run_id BIGINT NOT NULL, 
	role VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	account_id BIGINT, 
	since DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(run_id) REFERENCES planrun (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	UNIQUE (run_id, role, name, account_id)
);
INSERT INTO "planactor" VALUES(1,1,'指挥长','周镇长',2,'2026-11-23 00:05:00.000000');
INSERT INTO "planactor" VALUES(2,1,'值班员','马干事',11,'2026-11-23 00:05:00.000000');
INSERT INTO "planactor" VALUES(3,1,'联络员','李主任（管理员）',1,'2026-11-23 00:05:00.000000');
INSERT INTO "planactor" VALUES(4,1,'现场组','何主任',10,'2026-11-23 00:05:00.000000');
INSERT INTO "planactor" VALUES(5,1,'现场组','马干事',11,'2026-11-23 00:05:00.000000');
INSERT INTO "planactor" VALUES(6,2,'指挥长','周镇长',2,'2026-11-23 00:35:00.000000');
INSERT INTO "planactor" VALUES(7,2,'值班员','马干事',11,'2026-11-23 00:35:00.000000');
INSERT INTO "planactor" VALUES(8,2,'联络员','李主任（管理员）',1,'2026-11-23 00:35:00.000000');
INSERT INTO "planactor" VALUES(9,2,'现场组','何主任',10,'2026-11-23 00:35:00.000000');
INSERT INTO "planactor" VALUES(10,2,'现场组','马干事',11,'2026-11-23 00:35:00.000000');
INSERT INTO "planactor" VALUES(11,3,'指挥长','周镇长',2,'2026-11-23 00:42:00.000000');
INSERT INTO "planactor" VALUES(12,3,'值班员','马干事',11,'2026-11-23 00:42:00.000000');
INSERT INTO "planactor" VALUES(13,3,'联络员','李主任（管理员）',1,'2026-11-23 00:42:00.000000');
INSERT INTO "planactor" VALUES(14,3,'现场组','何主任',10,'2026-11-23 00:42:00.000000');
INSERT INTO "planactor" VALUES(15,3,'现场组','马干事',11,'2026-11-23 00:42:00.000000');
CREATE TABLE plancard (
	id INTEGER NOT NULL, 
	run_id BIGINT NOT NULL, 
	role VARCHAR NOT NULL, 
	chat_id BIGINT NOT NULL, 
	thread_id BIGINT NOT NULL, 
	message_id BIGINT, 
	text TEXT NOT NULL, 
	drawn_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(run_id) REFERENCES planrun (id), 
	UNIQUE (run_id, role, chat_id, thread_id)
);
INSERT INTO "plancard" VALUES(1,1,'指挥长',2001,0,21,'🚨 【演练】防汛应急预案　启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）
您的角色：指挥长（周镇长）
✖ 1. 〔启动〕宣布启动，明确现场负责人（未完成）
✖ 8. 〔总结〕宣布解除，安排总结归档（未完成）','2026-11-23 00:07:00.000000');
INSERT INTO "plancard" VALUES(2,1,'值班员',2010,0,22,'🚨 【演练】防汛应急预案　启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）
您的角色：值班员（马干事）
✖ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（未完成）
✖ 7. 〔记录〕记录水位、人员、处置经过（未完成）','2026-11-23 00:07:00.000000');
INSERT INTO "plancard" VALUES(3,1,'联络员',2000,0,12,'🚨 【演练】防汛应急预案　启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）
您的角色：联络员（李主任（管理员））
✖ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（未完成）','2026-11-23 00:07:00.000000');
INSERT INTO "plancard" VALUES(4,1,'现场组',2009,0,21,'🚨 【演练】防汛应急预案　启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）
您的角色：现场组（何主任、马干事）
✖ 3. 〔到场〕带队到河堤现场，到位后报告（未完成）
✖ 4. 〔处置〕危险路段拉警戒线、断交（未完成）
✖ 5. 〔疏导〕引导低洼处群众转移，守在现场（未完成）','2026-11-23 00:07:00.000000');
INSERT INTO "plancard" VALUES(5,1,'现场组',2010,0,23,'🚨 【演练】防汛应急预案　启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）
您的角色：现场组（何主任、马干事）
✖ 3. 〔到场〕带队到河堤现场，到位后报告（未完成）
✖ 4. 〔处置〕危险路段拉警戒线、断交（未完成）
✖ 5. 〔疏导〕引导低洼处群众转移，守在现场（未完成）','2026-11-23 00:07:00.000000');
INSERT INTO "plancard" VALUES(6,1,'',-1001,0,12,'🚨 【演练】防汛应急预案
启动 08:05 周镇长（带班领导）　已结束 08:07 周镇长（带班领导）
完成 0/8

指挥长（周镇长）
✖ 1. 〔启动〕宣布启动，明确现场负责人（未完成）
✖ 8. 〔总结〕宣布解除，安排总结归档（未完成）

值班员（马干事）
✖ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（未完成）
✖ 7. 〔记录〕记录水位、人员、处置经过（未完成）

联络员（李主任（管理员））
✖ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（未完成）

现场组（何主任、马干事）
✖ 3. 〔到场〕带队到河堤现场，到位后报告（未完成）
✖ 4. 〔处置〕危险路段拉警戒线、断交（未完成）
✖ 5. 〔疏导〕引导低洼处群众转移，守在现场（未完成）

最近：
08:05　平安报：通知 何主任（现场组）
08:05　平安报：通知 马干事（现场组）
08:07　周镇长（带班领导）：结束','2026-11-23 00:07:00.000000');
INSERT INTO "plancard" VALUES(7,2,'指挥长',2001,0,41,'🚨 【演练】防汛应急预案　启动 08:35 周镇长（带班领导）
您的角色：指挥长（周镇长）
⏰ 1. 〔启动〕宣布启动，明确现场负责人（已超时，应在 08:40 前）
☐ 8. 〔总结〕宣布解除，安排总结归档
做完一步，点一下它的按钮。补充记录：/plan 记 内容','2026-11-23 00:40:00.000000');
INSERT INTO "plancard" VALUES(8,2,'值班员',2010,0,32,'🚨 【演练】防汛应急预案　启动 08:35 周镇长（带班领导）
您的角色：值班员（马干事）
☐ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（08:50 前）
☐ 7. 〔记录〕记录水位、人员、处置经过
做完一步，点一下它的按钮。补充记录：/plan 记 内容','2026-11-23 00:35:00.000000');
INSERT INTO "plancard" VALUES(9,2,'联络员',2000,0,20,'🚨 【演练】防汛应急预案　启动 08:35 周镇长（带班领导）
您的角色：联络员（李主任（管理员））
☐ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（09:05 前）
做完一步，点一下它的按钮。补充记录：/plan 记 内容','2026-11-23 00:35:00.000000');
INSERT INTO "plancard" VALUES(10,2,'现场组',2009,0,29,'🚨 【演练】防汛应急预案　启动 08:35 周镇长（带班领导）
您的角色：现场组（何主任、马干事）
☐ 3. 〔到场〕带队到河堤现场，到位后报告（08:55 前）
☐ 4. 〔处置〕危险路段拉警戒线、断交（09:05 前）
☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:15 前）
做完一步，点一下它的按钮。补充记录：/plan 记 内容','2026-11-23 00:35:00.000000');
INSERT INTO "plancard" VALUES(11,2,'现场组',2010,0,33,'🚨 【演练】防汛应急预案　启动 08:35 周镇长（带班领导）
您的角色：现场组（何主任、马干事）
☐ 3. 〔到场〕带队到河堤现场，到位后报告（08:55 前）
☐ 4. 〔处置〕危险路段拉警戒线、断交（09:05 前）
☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:15 前）
做完一步，点一下它的按钮。补充记录：/plan 记 内容','2026-11-23 00:35:00.000000');
INSERT INTO "plancard" VALUES(12,2,'',-1001,0,19,'🚨 【演练】防汛应急预案
启动 08:35 周镇长（带班领导）
完成 0/8

指挥长（周镇长）
⏰ 1. 〔启动〕宣布启动，明确现场负责人（已超时，应在 08:40 前）
☐ 8. 〔总结〕宣布解除，安排总结归档

值班员（马干事）
☐ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（08:50 前）
☐ 7. 〔记录〕记录水位、人员、处置经过

联络员（李主任（管理员））
☐ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（09:05 前）

现场组（何主任、马干事）
☐ 3. 〔到场〕带队到河堤现场，到位后报告（08:55 前）
☐ 4. 〔处置〕危险路段拉警戒线、断交（09:05 前）
☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:15 前）

最近：
08:35　平安报：通知 何主任（现场组）
08:35　平安报：通知 马干事（现场组）
08:40　平安报：提醒 周镇长（带班领导）：第 1 步已到时间','2026-11-23 00:40:00.000000');
INSERT INTO "plancard" VALUES(13,3,'指挥长',2001,0,50,'🚨 防汛应急预案　启动 08:42 周镇长（带班领导）
您的角色：指挥长（周镇长）
⏰ 1. 〔启动〕宣布启动，明确现场负责人（已超时，应在 08:47 前）
☐ 8. 〔总结〕宣布解除，安排总结归档
做完一步，点一下它的按钮。补充记录：/plan 记 内容','2026-11-23 00:47:00.000000');
INSERT INTO "plancard" VALUES(14,3,'值班员',2010,0,36,'🚨 防汛应急预案　启动 08:42 周镇长（带班领导）
您的角色：值班员（马干事）
☐ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（08:57 前）
☐ 7. 〔记录〕记录水位、人员、处置经过
做完一步，点一下它的按钮。补充记录：/plan 记 内容','2026-11-23 00:42:00.000000');
INSERT INTO "plancard" VALUES(15,3,'联络员',2000,0,23,'🚨 防汛应急预案　启动 08:42 周镇长（带班领导）
您的角色：联络员（李主任（管理员））
☐ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（09:12 前）
做完一步，点一下它的按钮。补充记录：/plan 记 内容','2026-11-23 00:42:00.000000');
INSERT INTO "plancard" VALUES(16,3,'现场组',2009,0,30,'🚨 防汛应急预案　启动 08:42 周镇长（带班领导）
您的角色：现场组（何主任、马干事）
☐ 3. 〔到场〕带队到河堤现场，到位后报告（09:02 前）
☐ 4. 〔处置〕危险路段拉警戒线、断交（09:12 前）
☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:22 前）
做完一步，点一下它的按钮。补充记录：/plan 记 内容','2026-11-23 00:42:00.000000');
INSERT INTO "plancard" VALUES(17,3,'现场组',2010,0,37,'🚨 防汛应急预案　启动 08:42 周镇长（带班领导）
您的角色：现场组（何主任、马干事）
☐ 3. 〔到场〕带队到河堤现场，到位后报告（09:02 前）
☐ 4. 〔处置〕危险路段拉警戒线、断交（09:12 前）
☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:22 前）
做完一步，点一下它的按钮。补充记录：/plan 记 内容','2026-11-23 00:42:00.000000');
INSERT INTO "plancard" VALUES(18,3,'',-1001,0,23,'🚨 防汛应急预案
启动 08:42 周镇长（带班领导）
完成 0/8

指挥长（周镇长）
⏰ 1. 〔启动〕宣布启动，明确现场负责人（已超时，应在 08:47 前）
☐ 8. 〔总结〕宣布解除，安排总结归档

值班员（马干事）
☐ 2. 〔启动〕电话通知沿河各村，转移路线、安置点就位（08:57 前）
☐ 7. 〔记录〕记录水位、人员、处置经过

联络员（李主任（管理员））
☐ 6. 〔联络〕向上级值班室电话报告，与水利、气象保持联系（09:12 前）

现场组（何主任、马干事）
☐ 3. 〔到场〕带队到河堤现场，到位后报告（09:02 前）
☐ 4. 〔处置〕危险路段拉警戒线、断交（09:12 前）
☐ 5. 〔疏导〕引导低洼处群众转移，守在现场（09:22 前）

最近：
08:42　平安报：通知 何主任（现场组）
08:42　平安报：通知 马干事（现场组）
08:47　平安报：提醒 周镇长（带班领导）：第 1 步已到时间','2026-11-23 00:47:00.000000');
CREATE TABLE planentry (
	id INTEGER NOT NULL, 
	run_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	what TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(run_id) REFERENCES planrun (id)
);
INSERT INTO "planentry" VALUES(1,1,'2026-11-23 00:05:00.000000','周镇长（带班领导）','开始演练');
INSERT INTO "planentry" VALUES(2,1,'2026-11-23 00:05:00.000000','平安报','通知 周镇长（指挥长）');
INSERT INTO "planentry" VALUES(3,1,'2026-11-23 00:05:00.000000','平安报','通知 马干事（值班员）');
INSERT INTO "planentry" VALUES(4,1,'2026-11-23 00:05:00.000000','平安报','通知 李主任（管理员）（联络员）');
INSERT INTO "planentry" VALUES(5,1,'2026-11-23 00:05:00.000000','平安报','通知 何主任（现场组）');
INSERT INTO "planentry" VALUES(6,1,'2026-11-23 00:05:00.000000','平安报','通知 马干事（现场组）');
INSERT INTO "planentry" VALUES(7,1,'2026-11-23 00:07:00.000000','周镇长（带班领导）','结束');
INSERT INTO "planentry" VALUES(8,2,'2026-11-23 00:35:00.000000','周镇长（带班领导）','开始演练');
INSERT INTO "planentry" VALUES(9,2,'2026-11-23 00:35:00.000000','平安报','通知 周镇长（指挥长）');
INSERT INTO "planentry" VALUES(10,2,'2026-11-23 00:35:00.000000','平安报','通知 马干事（值班员）');
INSERT INTO "planentry" VALUES(11,2,'2026-11-23 00:35:00.000000','平安报','通知 李主任（管理员）（联络员）');
INSERT INTO "planentry" VALUES(12,2,'2026-11-23 00:35:00.000000','平安报','通知 何主任（现场组）');
INSERT INTO "planentry" VALUES(13,2,'2026-11-23 00:35:00.000000','平安报','通知 马干事（现场组）');
INSERT INTO "planentry" VALUES(14,2,'2026-11-23 00:40:00.000000','平安报','提醒 周镇长（带班领导）：第 1 步已到时间');
INSERT INTO "planentry" VALUES(15,3,'2026-11-23 00:42:00.000000','周镇长（带班领导）','启动预案');
INSERT INTO "planentry" VALUES(16,3,'2026-11-23 00:42:00.000000','平安报','通知 周镇长（指挥长）');
INSERT INTO "planentry" VALUES(17,3,'2026-11-23 00:42:00.000000','平安报','通知 马干事（值班员）');
INSERT INTO "planentry" VALUES(18,3,'2026-11-23 00:42:00.000000','平安报','通知 李主任（管理员）（联络员）');
INSERT INTO "planentry" VALUES(19,3,'2026-11-23 00:42:00.000000','平安报','通知 何主任（现场组）');
INSERT INTO "planentry" VALUES(20,3,'2026-11-23 00:42:00.000000','平安报','通知 马干事（现场组）');
INSERT INTO "planentry" VALUES(21,3,'2026-11-23 00:47:00.000000','平安报','提醒 周镇长（带班领导）：第 1 步已到时间');
INSERT INTO "planentry" VALUES(22,2,'2026-11-23 00:50:00.000000','平安报','提醒 周镇长（带班领导）：第 1 步已到时间');
INSERT INTO "planentry" VALUES(23,2,'2026-11-23 00:50:00.000000','平安报','提醒 马干事：第 2 步已到时间');
INSERT INTO "planentry" VALUES(24,3,'2026-11-23 00:50:00.000000','周镇长（带班领导）','结束');
INSERT INTO "planentry" VALUES(25,2,'2026-11-23 00:50:00.000000','何主任','完成第 3 步：带队到河堤现场，到位后报告');
CREATE TABLE planrun (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	plan_id BIGINT NOT NULL, 
	unit_id BIGINT NOT NULL, 
	zone VARCHAR NOT NULL, 
	"plan" TEXT NOT NULL, 
	drill BOOLEAN NOT NULL, 
	started_by BIGINT NOT NULL, 
	started_at DATETIME NOT NULL, 
	ended_by BIGINT, 
	ended_at DATETIME, 
	record TEXT NOT NULL, 
	next_action_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(plan_id) REFERENCES emergencyplan (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(started_by) REFERENCES account (id), 
	FOREIGN KEY(ended_by) REFERENCES account (id)
);
INSERT INTO "planrun" VALUES(1,1001,1,1,'Asia/Shanghai','{"name":"防汛应急预案","source":"示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改","roles":[{"name":"指挥长","who":[{"kind":"post","name":"leader","rota":""}]},{"name":"值班员","who":[{"kind":"post","name":"staff","rota":""}]},{"name":"联络员","who":[{"kind":"role","name":"admin","rota":""}]},{"name":"现场组","who":[{"kind":"role","name":"duty_officer","rota":""}]}],"steps":[{"role":"指挥长","text":"宣布启动，明确现场负责人","part":"启动","within":"PT5M","until_end":false},{"role":"值班员","text":"电话通知沿河各村，转移路线、安置点就位","part":"启动","within":"PT15M","until_end":false},{"role":"现场组","text":"带队到河堤现场，到位后报告","part":"到场","within":"PT20M","until_end":false},{"role":"现场组","text":"危险路段拉警戒线、断交","part":"处置","within":"PT30M","until_end":false},{"role":"现场组","text":"引导低洼处群众转移，守在现场","part":"疏导","within":"PT40M","until_end":true},{"role":"联络员","text":"向上级值班室电话报告，与水利、气象保持联系","part":"联络","within":"PT30M","until_end":false},{"role":"值班员","text":"记录水位、人员、处置经过","part":"记录","within":null,"until_end":false},{"role":"指挥长","text":"宣布解除，安排总结归档","part":"总结","within":null,"until_end":false}]}',1,2,'2026-11-23 00:05:00.000000',2,'2026-11-23 00:07:00.000000','【演练】防汛应急预案　处置记录
启动：2026年11月23日 08:05　周镇长（带班领导）
结束：2026年11月23日 08:07　周镇长（带班领导）　历时 2 分钟
依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改

一、人员
· 指挥长：周镇长
· 值班员：马干事
· 联络员：李主任（管理员）
· 现场组：何主任、马干事

二、步骤（完成 0/8）
1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）
2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）
3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）
4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）
5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）
6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）
7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）
8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）

三、经过
08:05　周镇长（带班领导）：开始演练
08:05　平安报：通知 周镇长（指挥长）
08:05　平安报：通知 马干事（值班员）
08:05　平安报：通知 李主任（管理员）（联络员）
08:05　平安报：通知 何主任（现场组）
08:05　平安报：通知 马干事（现场组）
08:07　周镇长（带班领导）：结束',NULL);
INSERT INTO "planrun" VALUES(2,1001,1,1,'Asia/Shanghai','{"name":"防汛应急预案","source":"示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改","roles":[{"name":"指挥长","who":[{"kind":"post","name":"leader","rota":""}]},{"name":"值班员","who":[{"kind":"post","name":"staff","rota":""}]},{"name":"联络员","who":[{"kind":"role","name":"admin","rota":""}]},{"name":"现场组","who":[{"kind":"role","name":"duty_officer","rota":""}]}],"steps":[{"role":"指挥长","text":"宣布启动，明确现场负责人","part":"启动","within":"PT5M","until_end":false},{"role":"值班员","text":"电话通知沿河各村，转移路线、安置点就位","part":"启动","within":"PT15M","until_end":false},{"role":"现场组","text":"带队到河堤现场，到位后报告","part":"到场","within":"PT20M","until_end":false},{"role":"现场组","text":"危险路段拉警戒线、断交","part":"处置","within":"PT30M","until_end":false},{"role":"现场组","text":"引导低洼处群众转移，守在现场","part":"疏导","within":"PT40M","until_end":true},{"role":"联络员","text":"向上级值班室电话报告，与水利、气象保持联系","part":"联络","within":"PT30M","until_end":false},{"role":"值班员","text":"记录水位、人员、处置经过","part":"记录","within":null,"until_end":false},{"role":"指挥长","text":"宣布解除，安排总结归档","part":"总结","within":null,"until_end":false}]}',1,2,'2026-11-23 00:35:00.000000',NULL,NULL,'','2026-11-23 00:55:00.000000');
INSERT INTO "planrun" VALUES(3,1001,1,1,'Asia/Shanghai','{"name":"防汛应急预案","source":"示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改","roles":[{"name":"指挥长","who":[{"kind":"post","name":"leader","rota":""}]},{"name":"值班员","who":[{"kind":"post","name":"staff","rota":""}]},{"name":"联络员","who":[{"kind":"role","name":"admin","rota":""}]},{"name":"现场组","who":[{"kind":"role","name":"duty_officer","rota":""}]}],"steps":[{"role":"指挥长","text":"宣布启动，明确现场负责人","part":"启动","within":"PT5M","until_end":false},{"role":"值班员","text":"电话通知沿河各村，转移路线、安置点就位","part":"启动","within":"PT15M","until_end":false},{"role":"现场组","text":"带队到河堤现场，到位后报告","part":"到场","within":"PT20M","until_end":false},{"role":"现场组","text":"危险路段拉警戒线、断交","part":"处置","within":"PT30M","until_end":false},{"role":"现场组","text":"引导低洼处群众转移，守在现场","part":"疏导","within":"PT40M","until_end":true},{"role":"联络员","text":"向上级值班室电话报告，与水利、气象保持联系","part":"联络","within":"PT30M","until_end":false},{"role":"值班员","text":"记录水位、人员、处置经过","part":"记录","within":null,"until_end":false},{"role":"指挥长","text":"宣布解除，安排总结归档","part":"总结","within":null,"until_end":false}]}',0,2,'2026-11-23 00:42:00.000000',2,'2026-11-23 00:50:00.000000','防汛应急预案　处置记录
启动：2026年11月23日 08:42　周镇长（带班领导）
结束：2026年11月23日 08:50　周镇长（带班领导）　历时 8 分钟
依据：示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改

一、人员
· 指挥长：周镇长
· 值班员：马干事
· 联络员：李主任（管理员）
· 现场组：何主任、马干事

二、步骤（完成 0/8）
1. 〔启动〕指挥长：宣布启动，明确现场负责人（未完成）
2. 〔启动〕值班员：电话通知沿河各村，转移路线、安置点就位（未完成）
3. 〔到场〕现场组：带队到河堤现场，到位后报告（未完成）
4. 〔处置〕现场组：危险路段拉警戒线、断交（未完成）
5. 〔疏导〕现场组：引导低洼处群众转移，守在现场（未完成）
6. 〔联络〕联络员：向上级值班室电话报告，与水利、气象保持联系（未完成）
7. 〔记录〕值班员：记录水位、人员、处置经过（未完成）
8. 〔总结〕指挥长：宣布解除，安排总结归档（未完成）

三、经过
08:42　周镇长（带班领导）：启动预案
08:42　平安报：通知 周镇长（指挥长）
08:42　平安报：通知 马干事（值班员）
08:42　平安报：通知 李主任（管理员）（联络员）
08:42　平安报：通知 何主任（现场组）
08:42　平安报：通知 马干事（现场组）
08:47　平安报：提醒 周镇长（带班领导）：第 1 步已到时间
08:50　周镇长（带班领导）：结束',NULL);
CREATE TABLE planstep (
	id INTEGER NOT NULL, 
	run_id BIGINT NOT NULL, 
	number INTEGER NOT NULL, 
	role VARCHAR NOT NULL, 
	due_at DATETIME, 
	ticked_by BIGINT, 
	ticked_at DATETIME, 
	asked INTEGER NOT NULL, 
	next_action_at DATETIME, bot_id BIGINT DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(run_id) REFERENCES planrun (id), 
	FOREIGN KEY(ticked_by) REFERENCES account (id), 
	UNIQUE (run_id, number)
);
INSERT INTO "planstep" VALUES(1,1,1,'指挥长','2026-11-23 00:10:00.000000',NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(2,1,2,'值班员','2026-11-23 00:20:00.000000',NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(3,1,3,'现场组','2026-11-23 00:25:00.000000',NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(4,1,4,'现场组','2026-11-23 00:35:00.000000',NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(5,1,5,'现场组','2026-11-23 00:45:00.000000',NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(6,1,6,'联络员','2026-11-23 00:35:00.000000',NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(7,1,7,'值班员',NULL,NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(8,1,8,'指挥长',NULL,NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(9,2,1,'指挥长','2026-11-23 00:40:00.000000',NULL,NULL,2,'2026-11-23 01:00:00.000000',1001);
INSERT INTO "planstep" VALUES(10,2,2,'值班员','2026-11-23 00:50:00.000000',NULL,NULL,1,'2026-11-23 01:00:00.000000',1001);
INSERT INTO "planstep" VALUES(11,2,3,'现场组','2026-11-23 00:55:00.000000',10,'2026-11-23 00:50:00.000000',0,NULL,1001);
INSERT INTO "planstep" VALUES(12,2,4,'现场组','2026-11-23 01:05:00.000000',NULL,NULL,0,'2026-11-23 01:05:00.000000',1001);
INSERT INTO "planstep" VALUES(13,2,5,'现场组','2026-11-23 01:15:00.000000',NULL,NULL,0,'2026-11-23 01:15:00.000000',1001);
INSERT INTO "planstep" VALUES(14,2,6,'联络员','2026-11-23 01:05:00.000000',NULL,NULL,0,'2026-11-23 01:05:00.000000',1001);
INSERT INTO "planstep" VALUES(15,2,7,'值班员',NULL,NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(16,2,8,'指挥长',NULL,NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(17,3,1,'指挥长','2026-11-23 00:47:00.000000',NULL,NULL,1,NULL,1001);
INSERT INTO "planstep" VALUES(18,3,2,'值班员','2026-11-23 00:57:00.000000',NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(19,3,3,'现场组','2026-11-23 01:02:00.000000',NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(20,3,4,'现场组','2026-11-23 01:12:00.000000',NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(21,3,5,'现场组','2026-11-23 01:22:00.000000',NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(22,3,6,'联络员','2026-11-23 01:12:00.000000',NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(23,3,7,'值班员',NULL,NULL,NULL,0,NULL,1001);
INSERT INTO "planstep" VALUES(24,3,8,'指挥长',NULL,NULL,NULL,0,NULL,1001);
CREATE TABLE question (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	chat_id BIGINT NOT NULL, 
	thread_id BIGINT, 
	message_id BIGINT, 
	text TEXT NOT NULL, 
	sent_at DATETIME NOT NULL, 
	options JSON NOT NULL, 
	expires_at DATETIME NOT NULL, 
	answered_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "question" VALUES(1,1001,12,2011,NULL,5,'今天早上7点10分后山着火，现在才得知','2026-11-22 23:35:00.000000','[{"do": "detail", "text": "\u6ca1\u6709\u4f24\u4ea1", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 1, "detail": "toll=none"}, {"do": "detail", "text": "\u8df3\u8fc7", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 1, "detail": "toll="}, {"do": "await_detail", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 1, "detail": "toll"}]','2026-11-23 00:05:00.000000',NULL);
INSERT INTO "question" VALUES(2,1001,16,2015,NULL,3,'刚刚食堂食物中毒，死亡3人，受伤5人','2026-11-22 23:35:00.000000','[{"do": "detail", "text": "\u8df3\u8fc7", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 2, "detail": "place="}, {"do": "await_detail", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 2, "detail": "place"}]','2026-11-23 00:05:00.000000',NULL);
INSERT INTO "question" VALUES(3,1001,10,2009,NULL,12,'柳湾村的路要盯着','2026-11-23 00:00:00.000000','[{"do": "note", "text": "\u4ea4\u73ed\u7559\u8a00", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 1, "incident": 0, "detail": ""}, {"do": "as_report", "text": "\u62a5\u9001\u60c5\u51b5", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 12:00:00.000000',NULL);
INSERT INTO "question" VALUES(4,1001,14,2013,NULL,6,'平安','2026-11-23 00:15:00.000000','[{"do": "replace", "text": "\u6539\u4e3a\u5e73\u5b89", "label": "zero", "units": [], "occurrences": [12], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\u4ecd\u6309\u6709\u4e8b", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 12:15:00.000000',NULL);
INSERT INTO "question" VALUES(5,1001,7,2006,NULL,4,'平安里社区','2026-11-23 00:15:00.000000','[{"do": "report", "text": "\u2705 \u5e73\u5b89", "label": "zero", "units": [7], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "report", "text": "\ud83d\udcdd \u6709\u4e8b\u8981\u62a5", "label": "matter", "units": [7], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\u4e0d\u662f\u62a5\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 12:15:00.000000',NULL);
INSERT INTO "question" VALUES(6,1001,18,2017,NULL,2,'实验幼儿园','2026-11-23 00:15:00.000000','[{"do": "report", "text": "\u2705 \u5e73\u5b89", "label": "zero", "units": [9], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "report", "text": "\ud83d\udcdd \u6709\u4e8b\u8981\u62a5", "label": "matter", "units": [9], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\u4e0d\u662f\u62a5\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 12:15:00.000000','2026-11-23 00:50:00.000000');
INSERT INTO "question" VALUES(7,1001,13,2012,NULL,4,'平安','2026-11-23 00:15:00.000000','[{"do": "record", "text": "11\u670823\u65e5 08:30", "label": "zero", "units": [], "occurrences": [41], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "record", "text": "11\u670823\u65e5 09:00", "label": "zero", "units": [], "occurrences": [11], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\u4e0d\u662f\u62a5\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 12:15:00.000000',NULL);
INSERT INTO "question" VALUES(8,1001,8,2007,NULL,9,'补报昨天的，平安','2026-11-23 00:15:00.000000','[{"do": "unlock", "text": "\u8865\u62a5 11\u670822\u65e5 17:00", "label": "zero", "units": [], "occurrences": [7], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\u4e0d\u662f\u62a5\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 12:15:00.000000',NULL);
INSERT INTO "question" VALUES(9,1001,9,2008,NULL,2,'补报昨天的，平安','2026-11-23 00:15:00.000000','[{"do": "unlock", "text": "\u8865\u62a5 11\u670822\u65e5 17:00", "label": "zero", "units": [], "occurrences": [7], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\u4e0d\u662f\u62a5\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 12:15:00.000000','2026-11-23 00:37:00.000000');
INSERT INTO "question" VALUES(10,1001,16,2015,NULL,10,'补报昨天的，因为停电没有网，平安','2026-11-23 00:15:00.000000','[{"do": "unlock", "text": "\u8865\u62a5 11\u670822\u65e5 17:00", "label": "zero", "units": [], "occurrences": [7], "reason": "\u505c\u7535\u6ca1\u6709\u7f51", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\u4e0d\u662f\u62a5\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 12:15:00.000000','2026-11-23 00:15:00.000000');
INSERT INTO "question" VALUES(11,1001,16,2015,NULL,13,'补报昨天的，因为断了网，平安','2026-11-23 00:15:00.000000','[{"do": "unlock", "text": "\u8865\u62a5 11\u670822\u65e5 17:00", "label": "zero", "units": [], "occurrences": [7], "reason": "\u65ad\u4e86\u7f51", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\u4e0d\u662f\u62a5\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 12:15:00.000000','2026-11-23 00:50:00.000000');
INSERT INTO "question" VALUES(12,1001,6,2005,NULL,4,'刚刚山体滑坡，路断了','2026-11-23 00:15:00.000000','[{"do": "detail", "text": "\u5357\u576a\u6751", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 3, "detail": "unit=5"}, {"do": "detail", "text": "\u65e0\u4e8b\u5761\u6751", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 3, "detail": "unit=6"}, {"do": "detail", "text": "\u5b9e\u9a8c\u5e7c\u513f\u56ed", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 3, "detail": "unit=9"}, {"do": "detail", "text": "\u8df3\u8fc7", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 3, "detail": "unit="}]','2026-11-23 12:15:00.000000',NULL);
INSERT INTO "question" VALUES(13,1001,3,2002,NULL,3,'起火了','2026-11-23 00:37:00.000000','[{"do": "detail", "text": "\u521a\u521a", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 4, "detail": "time=now"}, {"do": "detail", "text": "\u8df3\u8fc7", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 4, "detail": "time="}, {"do": "await_detail", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 4, "detail": "time"}]','2026-11-23 01:07:00.000000',NULL);
INSERT INTO "question" VALUES(14,1001,17,2016,NULL,4,'','2026-11-23 00:37:00.000000','[{"do": "await_urgent", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 01:07:00.000000',NULL);
INSERT INTO "question" VALUES(15,1001,4,2003,NULL,5,'','2026-11-23 00:37:00.000000','[{"do": "await_matter", "text": "", "label": "unclear", "units": [], "occurrences": [10], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 01:07:00.000000',NULL);
INSERT INTO "question" VALUES(16,1001,15,2014,NULL,5,'','2026-11-23 00:37:00.000000','[{"do": "await_fix", "text": "", "label": "unclear", "units": [], "occurrences": [13], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 01:07:00.000000',NULL);
INSERT INTO "question" VALUES(17,1001,9,2008,NULL,2,'补报昨天的，平安','2026-11-23 00:15:00.000000','[{"do": "await_reason", "text": "", "label": "zero", "units": [], "occurrences": [7], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 01:07:00.000000',NULL);
INSERT INTO "question" VALUES(18,1001,12,2011,NULL,6,'','2026-11-23 00:37:00.000000','[{"do": "await_omission", "text": "", "label": "unclear", "units": [], "occurrences": [9], "reason": "", "shift": 0, "incident": 1, "detail": ""}]','2026-11-23 01:07:00.000000',NULL);
INSERT INTO "question" VALUES(19,1001,16,2015,NULL,8,'','2026-11-23 00:37:00.000000','[{"do": "await_follow_up", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 2, "detail": "follow_up"}]','2026-11-23 01:07:00.000000',NULL);
INSERT INTO "question" VALUES(20,1001,18,2017,NULL,4,'在吗在吗','2026-11-23 00:50:00.000000','[{"do": "report", "text": "\u2705 \u5e73\u5b89", "label": "zero", "units": [9], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "report", "text": "\ud83d\udcdd \u6709\u4e8b\u8981\u62a5", "label": "matter", "units": [9], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}, {"do": "dismiss", "text": "\u4e0d\u662f\u62a5\u9001", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 0, "detail": ""}]','2026-11-23 12:50:00.000000',NULL);
INSERT INTO "question" VALUES(21,1001,6,2005,NULL,8,'南坪村刚刚起火','2026-11-23 00:50:00.000000','[{"do": "detail", "text": "\u8df3\u8fc7", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 5, "detail": "place="}, {"do": "await_detail", "text": "", "label": "unclear", "units": [], "occurrences": [], "reason": "", "shift": 0, "incident": 5, "detail": "place"}]','2026-11-23 01:20:00.000000',NULL);
CREATE TABLE report (
	id INTEGER NOT NULL, 
	occurrence_id BIGINT NOT NULL, 
	version INTEGER NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	account_id BIGINT NOT NULL, 
	chat_id BIGINT NOT NULL, 
	message_id BIGINT, 
	sent_at DATETIME NOT NULL, 
	received_at DATETIME NOT NULL, 
	reason VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(occurrence_id) REFERENCES occurrence (id), 
	UNIQUE (occurrence_id, version)
);
INSERT INTO "report" VALUES(1,9,1,'zero','平安',12,2011,3,'2026-11-22 23:20:00.000000','2026-11-22 23:20:00.000000','');
INSERT INTO "report" VALUES(2,12,1,'matter','南坪村二组停水，正在抢修',14,2013,4,'2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','');
INSERT INTO "report" VALUES(3,13,1,'zero','平安',15,2014,4,'2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000','');
INSERT INTO "report" VALUES(4,12,2,'matter','南坪村第1处路面塌陷，已拉警戒线',14,2013,8,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
INSERT INTO "report" VALUES(5,12,3,'matter','南坪村第2处路面塌陷，已拉警戒线',14,2013,9,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
INSERT INTO "report" VALUES(6,12,4,'matter','南坪村第3处路面塌陷，已拉警戒线',14,2013,10,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
INSERT INTO "report" VALUES(7,12,5,'matter','南坪村第4处路面塌陷，已拉警戒线',14,2013,11,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
INSERT INTO "report" VALUES(8,12,6,'matter','南坪村第5处路面塌陷，已拉警戒线',14,2013,12,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
INSERT INTO "report" VALUES(9,12,7,'matter','南坪村第6处路面塌陷，已拉警戒线',14,2013,13,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
INSERT INTO "report" VALUES(10,12,8,'matter','南坪村第7处路面塌陷，已拉警戒线',14,2013,14,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
INSERT INTO "report" VALUES(11,12,9,'matter','南坪村第8处路面塌陷，已拉警戒线',14,2013,15,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
INSERT INTO "report" VALUES(12,12,10,'matter','南坪村第9处路面塌陷，已拉警戒线',14,2013,16,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
INSERT INTO "report" VALUES(13,12,11,'matter','南坪村第10处路面塌陷，已拉警戒线',14,2013,17,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
INSERT INTO "report" VALUES(14,12,12,'matter','南坪村第11处路面塌陷，已拉警戒线',14,2013,18,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
CREATE TABLE rota (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	unit_id BIGINT NOT NULL, 
	zone VARCHAR NOT NULL, 
	changes_at TIME NOT NULL, 
	tells_at TIME NOT NULL, 
	"plan" TEXT NOT NULL, 
	planned_until DATE, 
	secret VARCHAR NOT NULL, 
	warned JSON NOT NULL, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	UNIQUE (bot_id, name), 
	UNIQUE (secret)
);
INSERT INTO "rota" VALUES(1,1001,'镇值班',1,'Asia/Shanghai','08:00:00.000000','18:00:00.000000','{"days":"daily","skip":[],"needs":["leader","staff"],"leaders":{"people":[["李主任"],["周镇长"]],"every":"week","start":"2026-11-16","rest":[],"festivals":[]},"staff":{"people":[["何主任"],["马干事"]],"every":"day","start":"2026-11-16","rest":[],"festivals":[["马干事"],["何主任"]]}}','2026-12-28','bf098deacdfeaf8bcd2e19f4cf244154','[]',NULL);
INSERT INTO "rota" VALUES(2,1001,'防汛值班',3,'Asia/Shanghai','20:00:00.000000','18:00:00.000000','{"days":"daily","skip":[],"needs":["staff"],"leaders":null,"staff":{"people":[["赵姐"]],"every":"day","start":"2026-11-16","rest":[],"festivals":[]}}','2026-12-28','abd669572078a8f1fc50a12ef95b7a8f','[]',NULL);
INSERT INTO "rota" VALUES(3,1001,'校园值班',8,'Asia/Shanghai','20:00:00.000000','18:00:00.000000','{"days":"daily","skip":[],"needs":["leader","staff"],"leaders":null,"staff":{"people":[["郑老师"]],"every":"day","start":"2026-11-16","rest":[],"festivals":[]}}','2026-12-28','02b12c57801ccff41988a37c6228953d','["\u00b7 11\u670823\u65e5 \u5468\u4e00 \u6ca1\u6709\u4eba\u5e26\u73ed", "\u00b7 11\u670824\u65e5 \u5468\u4e8c \u6ca1\u6709\u4eba\u5e26\u73ed", "\u00b7 11\u670825\u65e5 \u5468\u4e09 \u6ca1\u6709\u4eba\u5e26\u73ed", "\u00b7 11\u670826\u65e5 \u5468\u56db \u6ca1\u6709\u4eba\u5e26\u73ed", "\u00b7 11\u670827\u65e5 \u5468\u4e94 \u6ca1\u6709\u4eba\u5e26\u73ed", "\u00b7 11\u670828\u65e5 \u5468\u516d \u6ca1\u6709\u4eba\u5e26\u73ed", "\u00b7 11\u670829\u65e5 \u5468\u65e5 \u6ca1\u6709\u4eba\u5e26\u73ed", "\u00b7 11\u670830\u65e5 \u5468\u4e00 \u6ca1\u6709\u4eba\u5e26\u73ed"]',NULL);
CREATE TABLE rotadraft (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	rota_id BIGINT, 
	rows TEXT NOT NULL, 
	made_at DATETIME NOT NULL, 
	decided_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(rota_id) REFERENCES rota (id)
);
INSERT INTO "rotadraft" VALUES(1,1001,1,NULL,'[{"day":"2026-11-28","leaders":["李主任"],"staff":["马干事"],"phones":[],"note":"","cell":"A1"}]','2026-11-23 00:00:00.000000',NULL);
CREATE TABLE round (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	schedule_id BIGINT NOT NULL, 
	day DATE NOT NULL, 
	label VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	early_from DATETIME NOT NULL, 
	opens_at DATETIME NOT NULL, 
	due_at DATETIME NOT NULL, 
	missing_at DATETIME NOT NULL, 
	lock_at DATETIME NOT NULL, 
	next_action_at DATETIME, 
	issue INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(schedule_id) REFERENCES schedule (id), 
	UNIQUE (schedule_id, due_at)
);
INSERT INTO "round" VALUES(1,1001,1,'2026-11-22','11月22日 17:00','Asia/Shanghai','2026-11-21 19:00:00.000000','2026-11-22 07:00:00.000000','2026-11-22 09:00:00.000000','2026-11-22 09:20:00.000000','2026-11-22 13:00:00.000000',NULL,1);
INSERT INTO "round" VALUES(2,1001,1,'2026-11-23','11月23日 09:00','Asia/Shanghai','2026-11-22 11:00:00.000000','2026-11-22 23:00:00.000000','2026-11-23 01:00:00.000000','2026-11-23 01:20:00.000000','2026-11-23 05:00:00.000000','2026-11-23 01:20:00.000000',0);
INSERT INTO "round" VALUES(3,1001,1,'2026-11-23','11月23日 17:00','Asia/Shanghai','2026-11-22 19:00:00.000000','2026-11-23 07:00:00.000000','2026-11-23 09:00:00.000000','2026-11-23 09:20:00.000000','2026-11-23 13:00:00.000000','2026-11-23 07:00:00.000000',0);
INSERT INTO "round" VALUES(4,1001,1,'2026-11-24','11月24日 09:00','Asia/Shanghai','2026-11-23 11:00:00.000000','2026-11-23 23:00:00.000000','2026-11-24 01:00:00.000000','2026-11-24 01:20:00.000000','2026-11-24 05:00:00.000000','2026-11-23 23:00:00.000000',0);
INSERT INTO "round" VALUES(5,1001,1,'2026-11-24','11月24日 17:00','Asia/Shanghai','2026-11-23 19:00:00.000000','2026-11-24 07:00:00.000000','2026-11-24 09:00:00.000000','2026-11-24 09:20:00.000000','2026-11-24 13:00:00.000000','2026-11-24 07:00:00.000000',0);
INSERT INTO "round" VALUES(6,1001,2,'2026-11-23','11月23日 08:30','Asia/Shanghai','2026-11-22 10:30:00.000000','2026-11-22 22:30:00.000000','2026-11-23 00:30:00.000000','2026-11-23 00:50:00.000000','2026-11-23 04:30:00.000000',NULL,1);
INSERT INTO "round" VALUES(7,1001,2,'2026-11-24','11月24日 08:30','Asia/Shanghai','2026-11-23 10:30:00.000000','2026-11-23 22:30:00.000000','2026-11-24 00:30:00.000000','2026-11-24 00:50:00.000000','2026-11-24 04:30:00.000000','2026-11-23 22:30:00.000000',0);
INSERT INTO "round" VALUES(8,1001,3,'2026-11-23','11月23日 09:10','Asia/Shanghai','2026-11-22 12:40:00.000000','2026-11-23 00:40:00.000000','2026-11-23 01:10:00.000000','2026-11-23 01:30:00.000000','2026-11-23 05:10:00.000000','2026-11-23 01:30:00.000000',0);
INSERT INTO "round" VALUES(9,1001,3,'2026-11-24','11月24日 09:10','Asia/Shanghai','2026-11-23 12:40:00.000000','2026-11-24 00:40:00.000000','2026-11-24 01:10:00.000000','2026-11-24 01:30:00.000000','2026-11-24 05:10:00.000000','2026-11-24 00:40:00.000000',0);
INSERT INTO "round" VALUES(10,1001,1,'2026-11-25','11月25日 09:00','Asia/Shanghai','2026-11-24 11:00:00.000000','2026-11-24 23:00:00.000000','2026-11-25 01:00:00.000000','2026-11-25 01:20:00.000000','2026-11-25 05:00:00.000000','2026-11-24 23:00:00.000000',0);
INSERT INTO "round" VALUES(11,1001,1,'2026-11-25','11月25日 17:00','Asia/Shanghai','2026-11-24 19:00:00.000000','2026-11-25 07:00:00.000000','2026-11-25 09:00:00.000000','2026-11-25 09:20:00.000000','2026-11-25 13:00:00.000000','2026-11-25 07:00:00.000000',0);
INSERT INTO "round" VALUES(12,1001,2,'2026-11-25','11月25日 08:30','Asia/Shanghai','2026-11-24 10:30:00.000000','2026-11-24 22:30:00.000000','2026-11-25 00:30:00.000000','2026-11-25 00:50:00.000000','2026-11-25 04:30:00.000000','2026-11-24 22:30:00.000000',0);
INSERT INTO "round" VALUES(13,1001,3,'2026-11-25','11月25日 09:10','Asia/Shanghai','2026-11-24 12:40:00.000000','2026-11-25 00:40:00.000000','2026-11-25 01:10:00.000000','2026-11-25 01:30:00.000000','2026-11-25 05:10:00.000000','2026-11-25 00:40:00.000000',0);
CREATE TABLE schedule (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	"plan" TEXT NOT NULL, 
	planned_until DATE, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (bot_id, name)
);
INSERT INTO "schedule" VALUES(1,1001,'平安报告','{"name":"平安报告","zone":"Asia/Shanghai","times":["09:00:00","17:00:00"],"days":"daily","start":null,"end":null,"units":["东沟村","柳湾村","石桥村","南坪村","无事坡村","平安里社区","青石镇中心小学","实验幼儿园"],"opens":"PT2H","early":"PT12H","grace":"PT20M","lock":"PT4H","steps":[{"offset":"-PT1H","to":["reporters"]},{"offset":"-PT15M","to":["reporters"]},{"offset":"PT5M","to":["reporters","head"]},{"offset":"PT15M","to":["unit_above"]}],"quiet":{"start":"22:00:00","end":"06:00:00"},"summary_to":["值班群","role:duty_leader"],"lock_at_opening":false}','2026-11-25',NULL);
INSERT INTO "schedule" VALUES(2,1001,'防汛','{"name":"防汛","zone":"Asia/Shanghai","times":["08:30:00"],"days":"daily","start":null,"end":null,"units":["石桥村"],"opens":"PT2H","early":"PT12H","grace":"PT20M","lock":"PT4H","steps":[],"quiet":null,"summary_to":["值班群","role:duty_leader"],"lock_at_opening":false}','2026-11-25',NULL);
INSERT INTO "schedule" VALUES(3,1001,'校园','{"name":"校园","zone":"Asia/Shanghai","times":["09:10:00"],"days":"daily","start":null,"end":null,"units":["青石镇中心小学"],"opens":"PT30M","early":"PT12H","grace":"PT20M","lock":"PT4H","steps":[{"offset":"-PT20M","to":["reporters"]}],"quiet":null,"summary_to":["role:duty_leader"],"lock_at_opening":false}','2026-11-25',NULL);
CREATE TABLE setback (
	bot_id BIGINT NOT NULL, 
	kind VARCHAR NOT NULL, 
	row_id BIGINT NOT NULL, 
	began_at DATETIME NOT NULL, 
	failures INTEGER NOT NULL, 
	try_at DATETIME NOT NULL, 
	error TEXT NOT NULL, 
	PRIMARY KEY (bot_id, kind, row_id)
);
CREATE TABLE shift (
	id INTEGER NOT NULL, 
	rota_id BIGINT NOT NULL, 
	day DATE NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	note VARCHAR NOT NULL, 
	next_action_at DATETIME, bot_id BIGINT DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(rota_id) REFERENCES rota (id), 
	UNIQUE (rota_id, starts_at)
);
INSERT INTO "shift" VALUES(1,1,'2026-11-22','2026-11-22 00:00:00.000000','2026-11-23 00:00:00.000000','',NULL,1001);
INSERT INTO "shift" VALUES(2,1,'2026-11-23','2026-11-23 00:00:00.000000','2026-11-24 00:00:00.000000','','2026-11-23 23:30:00.000000',1001);
INSERT INTO "shift" VALUES(3,1,'2026-11-24','2026-11-24 00:00:00.000000','2026-11-25 00:00:00.000000','','2026-11-23 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(4,1,'2026-11-25','2026-11-25 00:00:00.000000','2026-11-26 00:00:00.000000','','2026-11-24 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(5,1,'2026-11-26','2026-11-26 00:00:00.000000','2026-11-27 00:00:00.000000','','2026-11-25 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(6,1,'2026-11-27','2026-11-27 00:00:00.000000','2026-11-28 00:00:00.000000','','2026-11-26 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(7,1,'2026-11-28','2026-11-28 00:00:00.000000','2026-11-29 00:00:00.000000','','2026-11-27 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(8,1,'2026-11-29','2026-11-29 00:00:00.000000','2026-11-30 00:00:00.000000','','2026-11-28 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(9,1,'2026-11-30','2026-11-30 00:00:00.000000','2026-12-01 00:00:00.000000','','2026-11-29 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(10,1,'2026-12-01','2026-12-01 00:00:00.000000','2026-12-02 00:00:00.000000','','2026-11-30 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(11,1,'2026-12-02','2026-12-02 00:00:00.000000','2026-12-03 00:00:00.000000','','2026-12-01 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(12,1,'2026-12-03','2026-12-03 00:00:00.000000','2026-12-04 00:00:00.000000','','2026-12-02 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(13,1,'2026-12-04','2026-12-04 00:00:00.000000','2026-12-05 00:00:00.000000','','2026-12-03 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(14,1,'2026-12-05','2026-12-05 00:00:00.000000','2026-12-06 00:00:00.000000','','2026-12-04 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(15,1,'2026-12-06','2026-12-06 00:00:00.000000','2026-12-07 00:00:00.000000','','2026-12-05 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(16,1,'2026-12-07','2026-12-07 00:00:00.000000','2026-12-08 00:00:00.000000','','2026-12-06 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(17,1,'2026-12-08','2026-12-08 00:00:00.000000','2026-12-09 00:00:00.000000','','2026-12-07 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(18,1,'2026-12-09','2026-12-09 00:00:00.000000','2026-12-10 00:00:00.000000','','2026-12-08 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(19,1,'2026-12-10','2026-12-10 00:00:00.000000','2026-12-11 00:00:00.000000','','2026-12-09 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(20,1,'2026-12-11','2026-12-11 00:00:00.000000','2026-12-12 00:00:00.000000','','2026-12-10 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(21,1,'2026-12-12','2026-12-12 00:00:00.000000','2026-12-13 00:00:00.000000','','2026-12-11 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(22,1,'2026-12-13','2026-12-13 00:00:00.000000','2026-12-14 00:00:00.000000','','2026-12-12 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(23,1,'2026-12-14','2026-12-14 00:00:00.000000','2026-12-15 00:00:00.000000','','2026-12-13 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(24,1,'2026-12-15','2026-12-15 00:00:00.000000','2026-12-16 00:00:00.000000','','2026-12-14 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(25,1,'2026-12-16','2026-12-16 00:00:00.000000','2026-12-17 00:00:00.000000','','2026-12-15 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(26,1,'2026-12-17','2026-12-17 00:00:00.000000','2026-12-18 00:00:00.000000','','2026-12-16 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(27,1,'2026-12-18','2026-12-18 00:00:00.000000','2026-12-19 00:00:00.000000','','2026-12-17 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(28,1,'2026-12-19','2026-12-19 00:00:00.000000','2026-12-20 00:00:00.000000','','2026-12-18 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(29,1,'2026-12-20','2026-12-20 00:00:00.000000','2026-12-21 00:00:00.000000','','2026-12-19 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(30,1,'2026-12-21','2026-12-21 00:00:00.000000','2026-12-22 00:00:00.000000','','2026-12-20 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(31,1,'2026-12-22','2026-12-22 00:00:00.000000','2026-12-23 00:00:00.000000','','2026-12-21 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(32,1,'2026-12-23','2026-12-23 00:00:00.000000','2026-12-24 00:00:00.000000','','2026-12-22 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(33,1,'2026-12-24','2026-12-24 00:00:00.000000','2026-12-25 00:00:00.000000','','2026-12-23 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(34,1,'2026-12-25','2026-12-25 00:00:00.000000','2026-12-26 00:00:00.000000','','2026-12-24 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(35,1,'2026-12-26','2026-12-26 00:00:00.000000','2026-12-27 00:00:00.000000','','2026-12-25 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(36,1,'2026-12-27','2026-12-27 00:00:00.000000','2026-12-28 00:00:00.000000','','2026-12-26 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(37,2,'2026-11-21','2026-11-21 12:00:00.000000','2026-11-22 12:00:00.000000','',NULL,1001);
INSERT INTO "shift" VALUES(38,2,'2026-11-22','2026-11-22 12:00:00.000000','2026-11-23 12:00:00.000000','','2026-11-23 11:30:00.000000',1001);
INSERT INTO "shift" VALUES(39,2,'2026-11-23','2026-11-23 12:00:00.000000','2026-11-24 12:00:00.000000','','2026-11-23 12:00:00.000000',1001);
INSERT INTO "shift" VALUES(40,2,'2026-11-24','2026-11-24 12:00:00.000000','2026-11-25 12:00:00.000000','','2026-11-23 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(41,2,'2026-11-25','2026-11-25 12:00:00.000000','2026-11-26 12:00:00.000000','','2026-11-24 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(42,2,'2026-11-26','2026-11-26 12:00:00.000000','2026-11-27 12:00:00.000000','','2026-11-25 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(43,2,'2026-11-27','2026-11-27 12:00:00.000000','2026-11-28 12:00:00.000000','','2026-11-26 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(44,2,'2026-11-28','2026-11-28 12:00:00.000000','2026-11-29 12:00:00.000000','','2026-11-27 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(45,2,'2026-11-29','2026-11-29 12:00:00.000000','2026-11-30 12:00:00.000000','','2026-11-28 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(46,2,'2026-11-30','2026-11-30 12:00:00.000000','2026-12-01 12:00:00.000000','','2026-11-29 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(47,2,'2026-12-01','2026-12-01 12:00:00.000000','2026-12-02 12:00:00.000000','','2026-11-30 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(48,2,'2026-12-02','2026-12-02 12:00:00.000000','2026-12-03 12:00:00.000000','','2026-12-01 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(49,2,'2026-12-03','2026-12-03 12:00:00.000000','2026-12-04 12:00:00.000000','','2026-12-02 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(50,2,'2026-12-04','2026-12-04 12:00:00.000000','2026-12-05 12:00:00.000000','','2026-12-03 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(51,2,'2026-12-05','2026-12-05 12:00:00.000000','2026-12-06 12:00:00.000000','','2026-12-04 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(52,2,'2026-12-06','2026-12-06 12:00:00.000000','2026-12-07 12:00:00.000000','','2026-12-05 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(53,2,'2026-12-07','2026-12-07 12:00:00.000000','2026-12-08 12:00:00.000000','','2026-12-06 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(54,2,'2026-12-08','2026-12-08 12:00:00.000000','2026-12-09 12:00:00.000000','','2026-12-07 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(55,2,'2026-12-09','2026-12-09 12:00:00.000000','2026-12-10 12:00:00.000000','','2026-12-08 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(56,2,'2026-12-10','2026-12-10 12:00:00.000000','2026-12-11 12:00:00.000000','','2026-12-09 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(57,2,'2026-12-11','2026-12-11 12:00:00.000000','2026-12-12 12:00:00.000000','','2026-12-10 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(58,2,'2026-12-12','2026-12-12 12:00:00.000000','2026-12-13 12:00:00.000000','','2026-12-11 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(59,2,'2026-12-13','2026-12-13 12:00:00.000000','2026-12-14 12:00:00.000000','','2026-12-12 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(60,2,'2026-12-14','2026-12-14 12:00:00.000000','2026-12-15 12:00:00.000000','','2026-12-13 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(61,2,'2026-12-15','2026-12-15 12:00:00.000000','2026-12-16 12:00:00.000000','','2026-12-14 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(62,2,'2026-12-16','2026-12-16 12:00:00.000000','2026-12-17 12:00:00.000000','','2026-12-15 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(63,2,'2026-12-17','2026-12-17 12:00:00.000000','2026-12-18 12:00:00.000000','','2026-12-16 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(64,2,'2026-12-18','2026-12-18 12:00:00.000000','2026-12-19 12:00:00.000000','','2026-12-17 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(65,2,'2026-12-19','2026-12-19 12:00:00.000000','2026-12-20 12:00:00.000000','','2026-12-18 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(66,2,'2026-12-20','2026-12-20 12:00:00.000000','2026-12-21 12:00:00.000000','','2026-12-19 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(67,2,'2026-12-21','2026-12-21 12:00:00.000000','2026-12-22 12:00:00.000000','','2026-12-20 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(68,2,'2026-12-22','2026-12-22 12:00:00.000000','2026-12-23 12:00:00.000000','','2026-12-21 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(69,2,'2026-12-23','2026-12-23 12:00:00.000000','2026-12-24 12:00:00.000000','','2026-12-22 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(70,2,'2026-12-24','2026-12-24 12:00:00.000000','2026-12-25 12:00:00.000000','','2026-12-23 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(71,2,'2026-12-25','2026-12-25 12:00:00.000000','2026-12-26 12:00:00.000000','','2026-12-24 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(72,2,'2026-12-26','2026-12-26 12:00:00.000000','2026-12-27 12:00:00.000000','','2026-12-25 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(73,2,'2026-12-27','2026-12-27 12:00:00.000000','2026-12-28 12:00:00.000000','','2026-12-26 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(74,3,'2026-11-21','2026-11-21 12:00:00.000000','2026-11-22 12:00:00.000000','',NULL,1001);
INSERT INTO "shift" VALUES(75,3,'2026-11-22','2026-11-22 12:00:00.000000','2026-11-23 12:00:00.000000','','2026-11-23 11:30:00.000000',1001);
INSERT INTO "shift" VALUES(76,3,'2026-11-23','2026-11-23 12:00:00.000000','2026-11-24 12:00:00.000000','','2026-11-23 12:00:00.000000',1001);
INSERT INTO "shift" VALUES(77,3,'2026-11-24','2026-11-24 12:00:00.000000','2026-11-25 12:00:00.000000','','2026-11-23 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(78,3,'2026-11-25','2026-11-25 12:00:00.000000','2026-11-26 12:00:00.000000','','2026-11-24 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(79,3,'2026-11-26','2026-11-26 12:00:00.000000','2026-11-27 12:00:00.000000','','2026-11-25 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(80,3,'2026-11-27','2026-11-27 12:00:00.000000','2026-11-28 12:00:00.000000','','2026-11-26 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(81,3,'2026-11-28','2026-11-28 12:00:00.000000','2026-11-29 12:00:00.000000','','2026-11-27 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(82,3,'2026-11-29','2026-11-29 12:00:00.000000','2026-11-30 12:00:00.000000','','2026-11-28 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(83,3,'2026-11-30','2026-11-30 12:00:00.000000','2026-12-01 12:00:00.000000','','2026-11-29 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(84,3,'2026-12-01','2026-12-01 12:00:00.000000','2026-12-02 12:00:00.000000','','2026-11-30 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(85,3,'2026-12-02','2026-12-02 12:00:00.000000','2026-12-03 12:00:00.000000','','2026-12-01 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(86,3,'2026-12-03','2026-12-03 12:00:00.000000','2026-12-04 12:00:00.000000','','2026-12-02 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(87,3,'2026-12-04','2026-12-04 12:00:00.000000','2026-12-05 12:00:00.000000','','2026-12-03 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(88,3,'2026-12-05','2026-12-05 12:00:00.000000','2026-12-06 12:00:00.000000','','2026-12-04 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(89,3,'2026-12-06','2026-12-06 12:00:00.000000','2026-12-07 12:00:00.000000','','2026-12-05 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(90,3,'2026-12-07','2026-12-07 12:00:00.000000','2026-12-08 12:00:00.000000','','2026-12-06 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(91,3,'2026-12-08','2026-12-08 12:00:00.000000','2026-12-09 12:00:00.000000','','2026-12-07 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(92,3,'2026-12-09','2026-12-09 12:00:00.000000','2026-12-10 12:00:00.000000','','2026-12-08 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(93,3,'2026-12-10','2026-12-10 12:00:00.000000','2026-12-11 12:00:00.000000','','2026-12-09 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(94,3,'2026-12-11','2026-12-11 12:00:00.000000','2026-12-12 12:00:00.000000','','2026-12-10 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(95,3,'2026-12-12','2026-12-12 12:00:00.000000','2026-12-13 12:00:00.000000','','2026-12-11 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(96,3,'2026-12-13','2026-12-13 12:00:00.000000','2026-12-14 12:00:00.000000','','2026-12-12 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(97,3,'2026-12-14','2026-12-14 12:00:00.000000','2026-12-15 12:00:00.000000','','2026-12-13 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(98,3,'2026-12-15','2026-12-15 12:00:00.000000','2026-12-16 12:00:00.000000','','2026-12-14 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(99,3,'2026-12-16','2026-12-16 12:00:00.000000','2026-12-17 12:00:00.000000','','2026-12-15 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(100,3,'2026-12-17','2026-12-17 12:00:00.000000','2026-12-18 12:00:00.000000','','2026-12-16 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(101,3,'2026-12-18','2026-12-18 12:00:00.000000','2026-12-19 12:00:00.000000','','2026-12-17 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(102,3,'2026-12-19','2026-12-19 12:00:00.000000','2026-12-20 12:00:00.000000','','2026-12-18 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(103,3,'2026-12-20','2026-12-20 12:00:00.000000','2026-12-21 12:00:00.000000','','2026-12-19 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(104,3,'2026-12-21','2026-12-21 12:00:00.000000','2026-12-22 12:00:00.000000','','2026-12-20 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(105,3,'2026-12-22','2026-12-22 12:00:00.000000','2026-12-23 12:00:00.000000','','2026-12-21 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(106,3,'2026-12-23','2026-12-23 12:00:00.000000','2026-12-24 12:00:00.000000','','2026-12-22 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(107,3,'2026-12-24','2026-12-24 12:00:00.000000','2026-12-25 12:00:00.000000','','2026-12-23 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(108,3,'2026-12-25','2026-12-25 12:00:00.000000','2026-12-26 12:00:00.000000','','2026-12-24 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(109,3,'2026-12-26','2026-12-26 12:00:00.000000','2026-12-27 12:00:00.000000','','2026-12-25 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(110,3,'2026-12-27','2026-12-27 12:00:00.000000','2026-12-28 12:00:00.000000','','2026-12-26 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(111,1,'2026-12-28','2026-12-28 00:00:00.000000','2026-12-29 00:00:00.000000','','2026-12-27 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(112,2,'2026-12-28','2026-12-28 12:00:00.000000','2026-12-29 12:00:00.000000','','2026-12-27 10:00:00.000000',1001);
INSERT INTO "shift" VALUES(113,3,'2026-12-28','2026-12-28 12:00:00.000000','2026-12-29 12:00:00.000000','','2026-12-27 10:00:00.000000',1001);
CREATE TABLE spell (
	bot_id BIGINT NOT NULL, 
	user_id BIGINT NOT NULL, 
	purpose VARCHAR(32) NOT NULL, 
	began_at DATETIME NOT NULL, 
	number INTEGER NOT NULL, 
	PRIMARY KEY (bot_id, user_id, purpose)
);
INSERT INTO "spell" VALUES(1001,2000,'group','2026-11-22 08:00:00.000000',1);
INSERT INTO "spell" VALUES(1001,2011,'chatter','2026-11-23 00:37:00.000000',1);
INSERT INTO "spell" VALUES(1001,2015,'chatter','2026-11-23 00:37:00.000000',1);
INSERT INTO "spell" VALUES(1001,2009,'chatter','2026-11-23 00:00:00.000000',3);
INSERT INTO "spell" VALUES(1001,2010,'chatter','2026-11-23 00:50:00.000000',1);
INSERT INTO "spell" VALUES(1001,2000,'chatter','2026-11-23 00:42:00.000000',2);
INSERT INTO "spell" VALUES(1001,2001,'chatter','2026-11-23 00:42:00.000000',4);
INSERT INTO "spell" VALUES(1001,2001,'group','2026-11-23 00:42:00.000000',2);
INSERT INTO "spell" VALUES(1001,2013,'notice','2026-11-23 00:50:00.000000',11);
INSERT INTO "spell" VALUES(1001,2013,'chatter','2026-11-23 00:15:00.000000',1);
INSERT INTO "spell" VALUES(1001,2006,'chatter','2026-11-23 00:15:00.000000',1);
INSERT INTO "spell" VALUES(1001,2017,'chatter','2026-11-23 00:50:00.000000',2);
INSERT INTO "spell" VALUES(1001,2012,'chatter','2026-11-23 00:15:00.000000',1);
INSERT INTO "spell" VALUES(1001,2007,'chatter','2026-11-23 00:15:00.000000',1);
INSERT INTO "spell" VALUES(1001,2008,'chatter','2026-11-23 00:37:00.000000',1);
INSERT INTO "spell" VALUES(1001,2015,'notice','2026-11-23 00:50:00.000000',1);
INSERT INTO "spell" VALUES(1001,2005,'chatter','2026-11-23 00:50:00.000000',1);
INSERT INTO "spell" VALUES(1001,2002,'chatter','2026-11-23 00:37:00.000000',1);
INSERT INTO "spell" VALUES(1001,2016,'chatter','2026-11-23 00:37:00.000000',1);
INSERT INTO "spell" VALUES(1001,2003,'chatter','2026-11-23 00:37:00.000000',1);
INSERT INTO "spell" VALUES(1001,2014,'chatter','2026-11-23 00:37:00.000000',1);
INSERT INTO "spell" VALUES(1001,2019,'chatter','2026-11-23 00:50:00.000000',1);
CREATE TABLE summaryissue (
	id INTEGER NOT NULL, 
	round_id BIGINT NOT NULL, 
	number INTEGER NOT NULL, 
	issued_at DATETIME NOT NULL, 
	facts TEXT NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(round_id) REFERENCES round (id), 
	UNIQUE (round_id, number)
);
INSERT INTO "summaryissue" VALUES(1,1,1,'2026-11-22 09:20:00.000000','{"round":"11月22日 17:00","schedule":"平安报告","zone":"Asia/Shanghai","due_at":"2026-11-22T09:00:00Z","final":true,"units":[{"unit":"东沟村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"柳湾村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"石桥村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"南坪村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"无事坡村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"平安里社区","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"青石镇中心小学","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"实验幼儿园","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]}],"outages":[],"incidents":[]}','📋 平安报告汇总　11月22日 17:00
应报 8　已报 0　按时 0　迟报 0　未报 8　免报 0
未报：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园');
INSERT INTO "summaryissue" VALUES(2,6,1,'2026-11-23 00:50:00.000000','{"round":"11月23日 08:30","schedule":"防汛","zone":"Asia/Shanghai","due_at":"2026-11-23T00:30:00Z","final":true,"units":[{"unit":"石桥村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]}],"outages":[],"incidents":["事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）：刚刚山体滑坡，路断了（还没有人接收）"]}','📋 防汛汇总　11月23日 08:30
应报 1　已报 0　按时 0　迟报 0　未报 1　免报 0
未报：石桥村
🚨 突发事件进行中 1 件：
事件3　南坪村、无事坡村、实验幼儿园（哪个单位待确认）：刚刚山体滑坡，路断了（还没有人接收）');
CREATE TABLE swap (
	id INTEGER NOT NULL, 
	mine_id BIGINT NOT NULL, 
	theirs_id BIGINT, 
	asked_id BIGINT NOT NULL, 
	asked_at DATETIME NOT NULL, 
	decided_at DATETIME, 
	agreed BOOLEAN, 
	PRIMARY KEY (id), 
	FOREIGN KEY(mine_id) REFERENCES assignment (id), 
	FOREIGN KEY(theirs_id) REFERENCES assignment (id), 
	FOREIGN KEY(asked_id) REFERENCES dutyperson (id)
);
INSERT INTO "swap" VALUES(1,6,8,4,'2026-11-23 00:00:00.000000',NULL,NULL);
INSERT INTO "swap" VALUES(2,32,NULL,3,'2026-11-23 00:50:00.000000',NULL,NULL);
CREATE TABLE unit (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	parent_id BIGINT, 
	aliases JSON NOT NULL, 
	position INTEGER NOT NULL, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(parent_id) REFERENCES unit (id), 
	UNIQUE (bot_id, name)
);
INSERT INTO "unit" VALUES(1,1001,'青石镇',NULL,'[]',0,NULL);
INSERT INTO "unit" VALUES(2,1001,'东沟村',1,'["\u4e1c\u6c9f"]',1,NULL);
INSERT INTO "unit" VALUES(3,1001,'柳湾村',1,'[]',2,NULL);
INSERT INTO "unit" VALUES(4,1001,'石桥村',1,'[]',3,NULL);
INSERT INTO "unit" VALUES(5,1001,'南坪村',1,'[]',4,NULL);
INSERT INTO "unit" VALUES(6,1001,'无事坡村',1,'[]',5,NULL);
INSERT INTO "unit" VALUES(7,1001,'平安里社区',1,'[]',6,NULL);
INSERT INTO "unit" VALUES(8,1001,'青石镇中心小学',1,'["\u4e2d\u5fc3\u5c0f\u5b66", "\u5c0f\u5b66"]',7,NULL);
INSERT INTO "unit" VALUES(9,1001,'实验幼儿园',1,'[]',8,NULL);
CREATE TABLE unlock (
	id INTEGER NOT NULL, 
	occurrence_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	label VARCHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	reason VARCHAR NOT NULL, 
	chat_id BIGINT NOT NULL, 
	message_id BIGINT, 
	asked_at DATETIME NOT NULL, 
	sent_at DATETIME NOT NULL, 
	decided_by BIGINT, 
	decided_at DATETIME, 
	granted BOOLEAN, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(decided_by) REFERENCES account (id), 
	FOREIGN KEY(occurrence_id) REFERENCES occurrence (id)
);
INSERT INTO "unlock" VALUES(1,7,16,'zero','补报昨天的，因为停电没有网，平安','停电没有网',2015,10,'2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,NULL,NULL);
INSERT INTO "unlock" VALUES(2,7,16,'zero','补报昨天的，因为断了网，平安','断了网',2015,13,'2026-11-23 00:50:00.000000','2026-11-23 00:15:00.000000',NULL,NULL,NULL);
CREATE INDEX ix_audit_at ON audit (at);
CREATE INDEX ix_inbox_received_at ON inbox (received_at);
CREATE INDEX ix_outage_bot_id ON outage (bot_id);
CREATE INDEX ix_outbox_budget ON outbox (chat_id, kind, created_at);
CREATE INDEX ix_outbox_message ON outbox (chat_id, message_id);
CREATE INDEX ix_outbox_queue ON outbox (bot_id, lane, id) WHERE state IN ('queued', 'sending');
CREATE INDEX ix_unit_parent_id ON unit (parent_id);
CREATE INDEX ix_binding_chat ON binding (bot_id, chat_id);
CREATE INDEX ix_excuse_unit_id ON excuse (unit_id);
CREATE INDEX ix_member_account_id ON member (account_id);
CREATE INDEX ix_member_unit_id ON member (unit_id);
CREATE INDEX ix_question_message ON question (chat_id, message_id);
CREATE INDEX ix_round_due_at ON round (due_at);
CREATE INDEX ix_occurrence_unit_due ON occurrence (unit_id, due_at);
CREATE INDEX ix_report_message ON report (chat_id, message_id);
CREATE INDEX ix_unlock_occurrence_id ON unlock (occurrence_id);
CREATE INDEX ix_matter_occurrence_id ON matter (occurrence_id);
CREATE INDEX ix_matter_report_id ON matter (report_id);
CREATE INDEX ix_attachment_album ON attachment (chat_id, album);
CREATE INDEX ix_attachment_matter_id ON attachment (matter_id);
CREATE INDEX ix_attachment_question_id ON attachment (question_id);
CREATE INDEX ix_audit_bot ON audit (bot_id, id);
CREATE INDEX ix_rota_unit_id ON rota (unit_id);
CREATE INDEX ix_dutyperson_account_id ON dutyperson (account_id);
CREATE INDEX ix_shift_span ON shift (rota_id, ends_at);
CREATE INDEX ix_shift_ends_at ON shift (ends_at);
CREATE INDEX ix_assignment_shift ON assignment (shift_id, post);
CREATE INDEX ix_assignment_person_id ON assignment (person_id);
CREATE INDEX ix_swap_mine_id ON swap (mine_id);
CREATE INDEX ix_swap_theirs_id ON swap (theirs_id);
CREATE INDEX ix_rotadraft_account_id ON rotadraft (account_id);
CREATE INDEX ix_leave_person ON leave (person_id, ends_at);
CREATE INDEX ix_coverrequest_leave_id ON coverrequest (leave_id);
CREATE INDEX ix_planrun_plan ON planrun (plan_id, started_at);
CREATE INDEX ix_planentry_run_id ON planentry (run_id);
CREATE INDEX ix_plancard_chat_id ON plancard (chat_id);
CREATE INDEX ix_matter_account ON matter (account_id, id);
CREATE INDEX ix_question_open ON question (account_id, id) WHERE answered_at IS NULL;
CREATE INDEX ix_incident_due ON incident (bot_id, next_action_at);
CREATE INDEX ix_incident_matter_id ON incident (matter_id);
CREATE INDEX ix_incident_opened_by ON incident (opened_by);
CREATE INDEX ix_incident_unit ON incident (unit_id, happened_at);
CREATE INDEX ix_incidentevent_incident ON incidentevent (incident_id, id);
CREATE INDEX ix_incidentdeadline_incident ON incidentdeadline (incident_id, due_at);
CREATE INDEX ix_incidentcall_chat ON incidentcall (chat_id, at);
CREATE INDEX ix_incidentcall_incident ON incidentcall (incident_id, step);
CREATE INDEX ix_incidentfile_album ON incidentfile (chat_id, album);
CREATE INDEX ix_incidentfile_incident_id ON incidentfile (incident_id);
CREATE INDEX ix_occurrence_due ON occurrence (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_round_due ON round (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_shift_due ON shift (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_muster_due ON muster (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_leave_due ON leave (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_planrun_due ON planrun (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_planstep_due ON planstep (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_outbox_uncertain ON outbox (bot_id, created_at) WHERE state = 'uncertain';
COMMIT;
