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
INSERT INTO "account" VALUES(12,1001,3001,'李红','2026-11-23 02:02:33.000000');
INSERT INTO "account" VALUES(13,1001,3002,'小王','2026-11-23 02:02:36.000000');
INSERT INTO "account" VALUES(14,1001,3003,'张伟','2026-11-23 02:02:39.000000');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0031');
CREATE TABLE assignment (
	id INTEGER NOT NULL, 
	shift_id BIGINT NOT NULL, 
	post VARCHAR(32) NOT NULL, 
	person_id BIGINT NOT NULL, 
	since DATETIME NOT NULL, 
	ended_at DATETIME, 
	origin VARCHAR(32) NOT NULL, 
	confirmed_at DATETIME, told_from DATETIME, told_until DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(person_id) REFERENCES "person" (id), 
	FOREIGN KEY(shift_id) REFERENCES shift (id)
);
INSERT INTO "assignment" VALUES(1,1,'leader',2,'2026-11-22 08:00:00.000000',NULL,'rotation',NULL,'2026-11-22 08:00:00.000000','2026-11-23 00:00:00.000000');
INSERT INTO "assignment" VALUES(2,1,'staff',3,'2026-11-22 08:00:00.000000',NULL,'rotation',NULL,'2026-11-22 08:00:00.000000','2026-11-23 00:00:00.000000');
INSERT INTO "assignment" VALUES(3,2,'leader',1,'2026-11-23 00:00:00.000000',NULL,'rotation',NULL,'2026-11-23 00:00:00.000000','2026-11-24 00:00:00.000000');
INSERT INTO "assignment" VALUES(4,2,'staff',4,'2026-11-23 00:00:00.000000',NULL,'rotation',NULL,'2026-11-23 00:00:00.000000','2026-11-24 00:00:00.000000');
INSERT INTO "assignment" VALUES(5,3,'leader',1,'2026-11-24 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(6,3,'staff',3,'2026-11-24 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(7,4,'leader',1,'2026-11-25 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(8,4,'staff',4,'2026-11-25 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(9,5,'leader',1,'2026-11-26 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(10,5,'staff',3,'2026-11-26 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(11,6,'leader',1,'2026-11-27 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(12,6,'staff',4,'2026-11-27 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(13,7,'leader',1,'2026-11-28 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(14,7,'staff',3,'2026-11-28 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(15,8,'leader',1,'2026-11-29 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(16,8,'staff',4,'2026-11-29 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(17,9,'leader',2,'2026-11-30 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(18,9,'staff',3,'2026-11-30 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(19,10,'leader',2,'2026-12-01 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(20,10,'staff',4,'2026-12-01 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(21,11,'leader',2,'2026-12-02 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(22,11,'staff',3,'2026-12-02 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(23,12,'leader',2,'2026-12-03 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(24,12,'staff',4,'2026-12-03 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(25,13,'leader',2,'2026-12-04 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(26,13,'staff',3,'2026-12-04 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(27,14,'leader',2,'2026-12-05 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(28,14,'staff',4,'2026-12-05 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(29,15,'leader',2,'2026-12-06 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(30,15,'staff',3,'2026-12-06 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(31,16,'leader',1,'2026-12-07 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(32,16,'staff',4,'2026-12-07 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(33,17,'leader',1,'2026-12-08 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(34,17,'staff',3,'2026-12-08 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(35,18,'leader',1,'2026-12-09 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(36,18,'staff',4,'2026-12-09 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(37,19,'leader',1,'2026-12-10 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(38,19,'staff',3,'2026-12-10 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(39,20,'leader',1,'2026-12-11 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(40,20,'staff',4,'2026-12-11 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(41,21,'leader',1,'2026-12-12 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(42,21,'staff',3,'2026-12-12 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(43,22,'leader',1,'2026-12-13 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(44,22,'staff',4,'2026-12-13 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(45,23,'leader',2,'2026-12-14 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(46,23,'staff',3,'2026-12-14 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(47,24,'leader',2,'2026-12-15 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(48,24,'staff',4,'2026-12-15 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(49,25,'leader',2,'2026-12-16 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(50,25,'staff',3,'2026-12-16 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(51,26,'leader',2,'2026-12-17 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(52,26,'staff',4,'2026-12-17 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(53,27,'leader',2,'2026-12-18 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(54,27,'staff',3,'2026-12-18 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(55,28,'leader',2,'2026-12-19 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(56,28,'staff',4,'2026-12-19 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(57,29,'leader',2,'2026-12-20 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(58,29,'staff',3,'2026-12-20 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(59,30,'leader',1,'2026-12-21 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(60,30,'staff',4,'2026-12-21 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(61,31,'leader',1,'2026-12-22 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(62,31,'staff',3,'2026-12-22 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(63,32,'leader',1,'2026-12-23 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(64,32,'staff',4,'2026-12-23 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(65,33,'leader',1,'2026-12-24 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(66,33,'staff',3,'2026-12-24 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(67,34,'leader',1,'2026-12-25 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(68,34,'staff',4,'2026-12-25 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(69,35,'leader',1,'2026-12-26 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(70,35,'staff',3,'2026-12-26 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(71,36,'leader',1,'2026-12-27 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(72,36,'staff',4,'2026-12-27 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(73,37,'leader',2,'2026-12-28 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
INSERT INTO "assignment" VALUES(74,37,'staff',3,'2026-12-28 00:00:00.000000',NULL,'rotation',NULL,NULL,NULL);
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
CREATE TABLE "audit" (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	actor VARCHAR NOT NULL, 
	action VARCHAR NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	account_id BIGINT, 
	by_person_id BIGINT, 
	unit_id BIGINT, 
	person_id BIGINT, 
	PRIMARY KEY (id), 
	CONSTRAINT fk_audit_account_id FOREIGN KEY(account_id) REFERENCES account (id), 
	CONSTRAINT fk_audit_by_person_id FOREIGN KEY(by_person_id) REFERENCES person (id), 
	CONSTRAINT fk_audit_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT fk_audit_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);
INSERT INTO "audit" VALUES(1,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增单位 青石镇',NULL,NULL,1,NULL);
INSERT INTO "audit" VALUES(2,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增单位 东沟村（上级 青石镇）',NULL,NULL,2,NULL);
INSERT INTO "audit" VALUES(3,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增单位 柳湾村（上级 青石镇）',NULL,NULL,3,NULL);
INSERT INTO "audit" VALUES(4,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增单位 石桥村（上级 青石镇）',NULL,NULL,4,NULL);
INSERT INTO "audit" VALUES(5,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增单位 南坪村（上级 青石镇）',NULL,NULL,5,NULL);
INSERT INTO "audit" VALUES(6,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增单位 无事坡村（上级 青石镇）',NULL,NULL,6,NULL);
INSERT INTO "audit" VALUES(7,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增单位 平安里社区（上级 青石镇）',NULL,NULL,7,NULL);
INSERT INTO "audit" VALUES(8,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增单位 青石镇中心小学（上级 青石镇）',NULL,NULL,8,NULL);
INSERT INTO "audit" VALUES(9,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增单位 实验幼儿园（上级 青石镇）',NULL,NULL,9,NULL);
INSERT INTO "audit" VALUES(10,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增群 值班群（在群里发 /bind 值班群 绑定）',NULL,NULL,1,NULL);
INSERT INTO "audit" VALUES(11,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增报送安排 平安报告（8 个单位）',NULL,NULL,NULL,NULL);
INSERT INTO "audit" VALUES(12,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增值班人员 周镇长',NULL,NULL,NULL,NULL);
INSERT INTO "audit" VALUES(13,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增值班人员 李主任',NULL,NULL,NULL,NULL);
INSERT INTO "audit" VALUES(14,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增值班人员 何主任',NULL,NULL,NULL,NULL);
INSERT INTO "audit" VALUES(15,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增值班人员 马干事',NULL,NULL,NULL,NULL);
INSERT INTO "audit" VALUES(16,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增值班表 镇值班（青石镇）',NULL,NULL,1,NULL);
INSERT INTO "audit" VALUES(17,1001,'2026-11-22 08:00:00.000000','命令行','apply','','突发事件规则 青石镇：时限 30分钟，逐级提醒 逐级提醒（3 步）',NULL,NULL,1,NULL);
INSERT INTO "audit" VALUES(18,1001,'2026-11-22 08:00:00.000000','命令行','apply','','新增应急预案 防汛应急预案（8 步）',NULL,NULL,NULL,NULL);
INSERT INTO "audit" VALUES(19,1001,'2026-11-22 08:00:00.000000','命令行','invite','','青石镇 管理员',NULL,NULL,1,2);
INSERT INTO "audit" VALUES(20,1001,'2026-11-22 08:00:00.000000','李主任（管理员）','duty.link','','李主任 = 李主任（管理员）',1,2,NULL,2);
INSERT INTO "audit" VALUES(21,1001,'2026-11-22 08:00:00.000000','李主任（管理员）','member.join','','青石镇 管理员（命令行 邀请）',1,2,1,2);
INSERT INTO "audit" VALUES(22,1001,'2026-11-22 08:00:00.000000','命令行','invite','','青石镇 带班领导',NULL,NULL,1,1);
INSERT INTO "audit" VALUES(23,1001,'2026-11-22 08:00:00.000000','周镇长（带班领导）','duty.link','','周镇长 = 周镇长（带班领导）',2,1,NULL,1);
INSERT INTO "audit" VALUES(24,1001,'2026-11-22 08:00:00.000000','周镇长（带班领导）','member.join','','青石镇 带班领导（命令行 邀请）',2,1,1,1);
INSERT INTO "audit" VALUES(25,1001,'2026-11-22 08:00:00.000000','命令行','invite','','东沟村 信息员',NULL,NULL,2,NULL);
INSERT INTO "audit" VALUES(26,1001,'2026-11-22 08:00:00.000000','王会计（东沟）','member.join','','东沟村 信息员（命令行 邀请）',3,5,2,5);
INSERT INTO "audit" VALUES(27,1001,'2026-11-22 08:00:00.000000','命令行','invite','','柳湾村 信息员',NULL,NULL,3,NULL);
INSERT INTO "audit" VALUES(28,1001,'2026-11-22 08:00:00.000000','赵姐（柳湾）','member.join','','柳湾村 信息员（命令行 邀请）',4,6,3,6);
INSERT INTO "audit" VALUES(29,1001,'2026-11-22 08:00:00.000000','命令行','invite','','石桥村 信息员',NULL,NULL,4,NULL);
INSERT INTO "audit" VALUES(30,1001,'2026-11-22 08:00:00.000000','钱书记（石桥）','member.join','','石桥村 信息员（命令行 邀请）',5,7,4,7);
INSERT INTO "audit" VALUES(31,1001,'2026-11-22 08:00:00.000000','命令行','invite','','南坪村 信息员',NULL,NULL,5,NULL);
INSERT INTO "audit" VALUES(32,1001,'2026-11-22 08:00:00.000000','孙片长（三个单位）','member.join','','南坪村 信息员（命令行 邀请）',6,8,5,8);
INSERT INTO "audit" VALUES(33,1001,'2026-11-22 08:00:00.000000','命令行','invite','','无事坡村 信息员',NULL,NULL,6,NULL);
INSERT INTO "audit" VALUES(34,1001,'2026-11-22 08:00:00.000000','孙片长（三个单位）','member.join','','无事坡村 信息员（命令行 邀请）',6,8,6,8);
INSERT INTO "audit" VALUES(35,1001,'2026-11-22 08:00:00.000000','命令行','invite','','实验幼儿园 信息员',NULL,NULL,9,NULL);
INSERT INTO "audit" VALUES(36,1001,'2026-11-22 08:00:00.000000','孙片长（三个单位）','member.join','','实验幼儿园 信息员（命令行 邀请）',6,8,9,8);
INSERT INTO "audit" VALUES(37,1001,'2026-11-22 08:00:00.000000','命令行','invite','','平安里社区 信息员',NULL,NULL,7,NULL);
INSERT INTO "audit" VALUES(38,1001,'2026-11-22 08:00:00.000000','吴网格（平安里）','member.join','','平安里社区 信息员（命令行 邀请）',7,9,7,9);
INSERT INTO "audit" VALUES(39,1001,'2026-11-22 08:00:00.000000','命令行','invite','','青石镇中心小学 信息员',NULL,NULL,8,NULL);
INSERT INTO "audit" VALUES(40,1001,'2026-11-22 08:00:00.000000','郑老师（小学）','member.join','','青石镇中心小学 信息员（命令行 邀请）',8,10,8,10);
INSERT INTO "audit" VALUES(41,1001,'2026-11-22 08:00:00.000000','命令行','invite','','青石镇中心小学 单位负责人',NULL,NULL,8,NULL);
INSERT INTO "audit" VALUES(42,1001,'2026-11-22 08:00:00.000000','冯校长（小学）','member.join','','青石镇中心小学 单位负责人（命令行 邀请）',9,11,8,11);
INSERT INTO "audit" VALUES(43,1001,'2026-11-22 08:00:00.000000','命令行','invite','','青石镇 值班员',NULL,NULL,1,3);
INSERT INTO "audit" VALUES(44,1001,'2026-11-22 08:00:00.000000','何主任','duty.link','','何主任 = 何主任',10,3,NULL,3);
INSERT INTO "audit" VALUES(45,1001,'2026-11-22 08:00:00.000000','何主任','member.join','','青石镇 值班员（命令行 邀请）',10,3,1,3);
INSERT INTO "audit" VALUES(46,1001,'2026-11-22 08:00:00.000000','命令行','invite','','青石镇 值班员',NULL,NULL,1,4);
INSERT INTO "audit" VALUES(47,1001,'2026-11-22 08:00:00.000000','马干事','duty.link','','马干事 = 马干事',11,4,NULL,4);
INSERT INTO "audit" VALUES(48,1001,'2026-11-22 08:00:00.000000','马干事','member.join','','青石镇 值班员（命令行 邀请）',11,4,1,4);
INSERT INTO "audit" VALUES(49,1001,'2026-11-22 08:00:00.000000','命令行','invite','','青石镇 管理员',NULL,NULL,1,NULL);
INSERT INTO "audit" VALUES(50,1001,'2026-11-22 08:00:00.000000','周镇长（带班领导）','member.join','','青石镇 管理员（命令行 邀请）',2,1,1,1);
INSERT INTO "audit" VALUES(51,1001,'2026-11-22 08:00:00.000000','命令行','invite','','青石镇 管理员',NULL,NULL,1,NULL);
INSERT INTO "audit" VALUES(52,1001,'2026-11-22 08:00:00.000000','何主任','member.join','','青石镇 管理员（命令行 邀请）',10,3,1,3);
INSERT INTO "audit" VALUES(53,1001,'2026-11-22 08:00:00.000000','命令行','invite','','青石镇 管理员',NULL,NULL,1,NULL);
INSERT INTO "audit" VALUES(54,1001,'2026-11-22 08:00:00.000000','马干事','member.join','','青石镇 管理员（命令行 邀请）',11,4,1,4);
INSERT INTO "audit" VALUES(55,1001,'2026-11-22 08:00:00.000000','李主任（管理员）','chat.bind','','值班群',1,2,1,NULL);
INSERT INTO "audit" VALUES(56,1001,'2026-11-23 02:00:15.000000','李主任（管理员）','apply','','修改报送安排 平安报告：宽限',1,2,NULL,NULL);
INSERT INTO "audit" VALUES(57,1001,'2026-11-23 02:00:33.000000','李主任（管理员）','apply','','修改报送安排 平安报告：宽限',1,2,NULL,NULL);
INSERT INTO "audit" VALUES(58,1001,'2026-11-23 02:00:54.000000','李主任（管理员）','apply','','修改报送安排 平安报告：提醒',1,2,NULL,NULL);
INSERT INTO "audit" VALUES(59,1001,'2026-11-23 02:01:12.000000','周镇长（带班领导）','apply','','修改报送安排 平安报告：免打扰',2,1,NULL,NULL);
INSERT INTO "audit" VALUES(60,1001,'2026-11-23 02:01:21.000000','周镇长（带班领导）','apply','','修改报送安排 平安报告：免打扰',2,1,NULL,NULL);
INSERT INTO "audit" VALUES(61,1001,'2026-11-23 02:01:39.000000','李主任（管理员）','apply','','新增免报 石桥村 2026-11-23 至 2026-11-25：村里搬迁，停电',1,2,4,NULL);
INSERT INTO "audit" VALUES(62,1001,'2026-11-23 02:01:57.000000','李主任（管理员）','unit.rename','东沟村','东岭村',1,2,2,NULL);
INSERT INTO "audit" VALUES(63,1001,'2026-11-23 02:02:15.000000','李主任（管理员）','unit.merge','无事坡村','平安里社区',1,2,7,NULL);
INSERT INTO "audit" VALUES(64,1001,'2026-11-23 02:02:18.000000','李主任（管理员）','person.away','','赵姐（柳湾） → 王会计（东沟） 11月24日 00:00 – 11月25日 24:00',1,2,NULL,6);
INSERT INTO "audit" VALUES(65,1001,'2026-11-23 02:02:18.000000','李主任（管理员）','person.succeed','郑老师（小学）','李梅',1,2,8,10);
INSERT INTO "audit" VALUES(66,1001,'2026-11-23 02:02:18.000000','李主任（管理员）','invite','','青石镇中心小学 信息员',1,2,8,12);
INSERT INTO "audit" VALUES(67,1001,'2026-11-23 02:02:21.000000','李主任（管理员）','apply','','单位 平安里社区：顺序',1,2,7,NULL);
INSERT INTO "audit" VALUES(68,1001,'2026-11-23 02:02:21.000000','李主任（管理员）','apply','','单位 青石镇中心小学：顺序',1,2,8,NULL);
INSERT INTO "audit" VALUES(69,1001,'2026-11-23 02:02:21.000000','李主任（管理员）','apply','','单位 实验幼儿园：顺序',1,2,9,NULL);
INSERT INTO "audit" VALUES(70,1001,'2026-11-23 02:02:21.000000','李主任（管理员）','apply','','新增单位 新民村（上级 青石镇）',1,2,10,NULL);
INSERT INTO "audit" VALUES(71,1001,'2026-11-23 02:02:21.000000','李主任（管理员）','apply','','修改报送安排 平安报告：应报单位',1,2,NULL,NULL);
INSERT INTO "audit" VALUES(72,1001,'2026-11-23 02:02:21.000000','李主任（管理员）','list.write','','信息员名单.xlsx　1　3',1,2,1,NULL);
INSERT INTO "audit" VALUES(73,1001,'2026-11-23 02:02:30.000000','李主任（管理员）','join.link','','青石镇',1,2,1,NULL);
INSERT INTO "audit" VALUES(74,1001,'2026-11-23 02:02:42.000000','李红','join.request','','柳湾村',12,NULL,3,NULL);
INSERT INTO "audit" VALUES(75,1001,'2026-11-23 02:02:45.000000','小王','join.request','','东岭村',13,NULL,2,NULL);
INSERT INTO "audit" VALUES(76,1001,'2026-11-23 02:02:57.000000','李主任（管理员）','apply','','新增时期 特护期（特护期，没有定日期）',1,2,NULL,NULL);
INSERT INTO "audit" VALUES(77,1001,'2026-11-23 02:03:09.000000','李主任（管理员）','apply','','修改时期 特护期：报送',1,2,NULL,NULL);
INSERT INTO "audit" VALUES(78,1001,'2026-11-23 02:03:15.000000','李主任（管理员）','apply','','修改时期 特护期：没有定日期 → 11月23日至11月25日',1,2,NULL,NULL);
INSERT INTO "audit" VALUES(79,1001,'2026-11-23 02:03:27.000000','李主任（管理员）','apply','','新增时期 汛期（汛期，没有定日期）',1,2,NULL,NULL);
INSERT INTO "audit" VALUES(80,1001,'2026-11-23 02:03:39.000000','李主任（管理员）','apply','','修改时期 汛期：没有定日期 → 11月24日至11月26日',1,2,NULL,NULL);
INSERT INTO "audit" VALUES(81,1001,'2026-11-23 02:03:48.000000','李主任（管理员）','apply','','修改时期 汛期：报送',1,2,NULL,NULL);
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
CREATE TABLE chase (
	id INTEGER NOT NULL, 
	occurrence_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(occurrence_id) REFERENCES occurrence (id), 
	UNIQUE (occurrence_id)
);
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
INSERT INTO "chat" VALUES(2,1001,2002,'private','',NULL,'');
INSERT INTO "chat" VALUES(3,1001,2003,'private','',NULL,'');
INSERT INTO "chat" VALUES(4,1001,2000,'private','',NULL,'');
INSERT INTO "chat" VALUES(5,1001,2001,'private','',NULL,'');
INSERT INTO "chat" VALUES(6,1001,3001,'private','',NULL,'');
INSERT INTO "chat" VALUES(7,1001,3002,'private','',NULL,'');
INSERT INTO "chat" VALUES(8,1001,3003,'private','',NULL,'');
INSERT INTO "chat" VALUES(9,1001,2009,'private','',NULL,'');
INSERT INTO "chat" VALUES(10,1001,2010,'private','',NULL,'');
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
	FOREIGN KEY(person_id) REFERENCES "person" (id), 
	FOREIGN KEY(asked_by) REFERENCES account (id), 
	UNIQUE (assignment_id, person_id)
);
CREATE TABLE draft (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	screen INTEGER NOT NULL, 
	"row" BIGINT NOT NULL, 
	given JSON NOT NULL, 
	awaits VARCHAR NOT NULL, 
	asked_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (account_id), 
	FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "draft" VALUES(1,1001,2,23,0,'{"differences": [{"section": "schedules", "name": "\u5e73\u5b89\u62a5\u544a", "key": "grace", "before": "25m", "after": "40m", "follows": ""}], "origin": [7, 1], "undoes": 0}','','2026-11-23 02:04:03.000000','2026-11-24 02:04:03.000000');
INSERT INTO "draft" VALUES(2,1001,10,7,1,'{}','grace','2026-11-23 02:04:15.000000','2026-11-24 02:04:15.000000');
INSERT INTO "draft" VALUES(3,1001,11,26,1,'{"units": ["\u67f3\u6e7e\u6751", "\u77f3\u6865\u6751", "\u5357\u576a\u6751", "\u5e73\u5b89\u91cc\u793e\u533a", "\u9752\u77f3\u9547\u4e2d\u5fc3\u5c0f\u5b66", "\u5b9e\u9a8c\u5e7c\u513f\u56ed", "\u65b0\u6c11\u6751"]}','','2026-11-23 02:04:30.000000','2026-11-24 02:04:30.000000');
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
INSERT INTO "emergencyplan" VALUES(1,1001,'防汛应急预案',1,'Asia/Shanghai','{"name":"防汛应急预案","source":"示例：步骤按《中华人民共和国突发事件应对法》（2024年修订）和《国家防汛抗旱应急预案》（国办函〔2022〕48号）的通行做法简化，请按本地预案修改","roles":[{"name":"指挥长","who":["post:leader"],"rota":""},{"name":"值班员","who":["post:staff"],"rota":""},{"name":"联络员","who":["role:admin"],"rota":""},{"name":"现场组","who":["role:duty_officer"],"rota":""}],"steps":[{"role":"指挥长","text":"宣布启动，明确现场负责人","part":"启动","within":"PT5M","until_end":false},{"role":"值班员","text":"电话通知沿河各村，转移路线、安置点就位","part":"启动","within":"PT15M","until_end":false},{"role":"现场组","text":"带队到河堤现场，到位后报告","part":"到场","within":"PT20M","until_end":false},{"role":"现场组","text":"危险路段拉警戒线、断交","part":"处置","within":"PT30M","until_end":false},{"role":"现场组","text":"引导低洼处群众转移，守在现场","part":"疏导","within":"PT40M","until_end":true},{"role":"联络员","text":"向上级值班室电话报告，与水利、气象保持联系","part":"联络","within":"PT30M","until_end":false},{"role":"值班员","text":"记录水位、人员、处置经过","part":"记录","within":null,"until_end":false},{"role":"指挥长","text":"宣布解除，安排总结归档","part":"总结","within":null,"until_end":false}]}','["值班群"]',NULL);
CREATE TABLE excuse (
	id INTEGER NOT NULL, 
	unit_id BIGINT NOT NULL, 
	first_day DATE NOT NULL, 
	last_day DATE NOT NULL, 
	reason VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "excuse" VALUES(1,4,'2026-11-23','2026-11-25','村里搬迁，停电');
CREATE TABLE formername (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	unit_id BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	until DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "formername" VALUES(1,1001,2,'东沟村','2026-11-23 02:01:57.000000');
CREATE TABLE groupreader (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	chat_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	seen_at DATETIME NOT NULL, 
	says BOOLEAN, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	UNIQUE (chat_id, account_id)
);
INSERT INTO "groupreader" VALUES(1,1001,-1001,1,'2026-11-22 08:00:00.000000',NULL);
CREATE TABLE handover (
	id INTEGER NOT NULL, 
	shift_id BIGINT NOT NULL, 
	note TEXT NOT NULL, 
	noted_by BIGINT, 
	noted_at DATETIME, 
	accepted_by BIGINT, 
	accepted_at DATETIME, pieces JSON DEFAULT '{}' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(shift_id) REFERENCES shift (id), 
	FOREIGN KEY(noted_by) REFERENCES "person" (id), 
	FOREIGN KEY(accepted_by) REFERENCES "person" (id), 
	UNIQUE (shift_id)
);
INSERT INTO "handover" VALUES(1,1,'',NULL,NULL,NULL,NULL,'{}');
CREATE TABLE heartbeat (
	bot_id BIGINT NOT NULL, 
	beat_at DATETIME NOT NULL, 
	PRIMARY KEY (bot_id)
);
INSERT INTO "heartbeat" VALUES(1001,'2026-11-23 02:00:00.000000');
CREATE TABLE holidayplan (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	year INTEGER, 
	holidays JSON NOT NULL, 
	workdays JSON NOT NULL, 
	text TEXT NOT NULL, 
	given_by BIGINT, 
	made_at DATETIME NOT NULL, 
	held_at DATETIME, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(given_by) REFERENCES account (id)
);
CREATE TABLE inbox (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	update_id BIGINT NOT NULL, 
	received_at DATETIME NOT NULL, 
	payload TEXT NOT NULL, 
	error VARCHAR NOT NULL, waits_with BIGINT, 
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
	closed_at DATETIME, false_at DATETIME, false_reason TEXT DEFAULT '' NOT NULL, reopened_at DATETIME, held_as VARCHAR(32), offered_to BIGINT, ask_at DATETIME, questions INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(matter_id) REFERENCES matter (id), 
	FOREIGN KEY(opened_by) REFERENCES account (id), 
	FOREIGN KEY(acknowledged_by) REFERENCES account (id), 
	FOREIGN KEY(closed_by) REFERENCES account (id)
);
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
	issue INTEGER NOT NULL, chat_id BIGINT, message_id BIGINT, "before" JSON DEFAULT '{}' NOT NULL, withdrawn_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(incident_id) REFERENCES incident (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	UNIQUE (incident_id, number)
);
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
INSERT INTO "incidentsetting" VALUES(1,1001,1,'{"zone":"Asia/Shanghai","ladder":{"name":"逐级提醒","steps":[{"after":"PT0S","to":["post:staff","post:leader","chats"],"every":"PT5M"},{"after":"PT10M","to":["post:leader","role:duty_leader"],"every":"PT5M"},{"after":"PT20M","to":["role:head","unit_above","admins"],"every":"PT10M"}],"silent":["PT30M","PT1H","PT2H","PT4H"]},"clocks":[{"name":"30分钟","source":"乡镇值班值守方案：即发即报","limits":[{"due":"first","within":"PT30M","rule":"知悉后 30 分钟内报送","source":"","levels":["general","serious","major","extraordinary"],"kinds":["traffic_or_fire","other"],"counting":"calendar","starts":"learned"}],"daily":[],"office":["09:00:00","17:00:00"]}],"chats":["值班群"],"holidays":[],"workdays":[]}',NULL);
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
	person_id BIGINT, cancelled_at DATETIME, first_admin BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT invite_person_id_fkey FOREIGN KEY(person_id) REFERENCES "person" (id), 
	FOREIGN KEY(used_by) REFERENCES account (id), 
	FOREIGN KEY(created_by) REFERENCES account (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	UNIQUE (code_hash)
);
INSERT INTO "invite" VALUES(1,1001,'f2b30de874f4e9b344efb58832924ef20bbab03fdff95922ca5c3d7585d97a14',1,'admin',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',1,'2026-11-22 08:00:00.000000',2,NULL,0);
INSERT INTO "invite" VALUES(2,1001,'07a126b82cd53485998ca46c505b2e235994a4b5393e68c301038cb1735580cf',1,'duty_leader',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',2,'2026-11-22 08:00:00.000000',1,NULL,0);
INSERT INTO "invite" VALUES(3,1001,'d9c0fe66d968b58b17511af2dac2ffdc6f92d7da397d94429b4a59d56c8599f3',2,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',3,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(4,1001,'a56f4a44ad6ef86ac7bc155f977c1c308b1cef36f4a44ad19ee7393bceb3a6e4',3,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',4,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(5,1001,'b4d01a7d183983ecce6bee42aae028a53701faf7e4066f9b65b3fbde94c2268b',4,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',5,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(6,1001,'a9c2ede655e3721ea09db470a5f1f99556a5fa88fbedc9bb85b5909753d39f3b',5,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',6,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(7,1001,'034200e022e9feca325e7ac32af3a5251241047c0c6a9bf1635120b200effd77',6,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',6,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(8,1001,'87040641cc79ac4251c58826debd0dbe8c0f8706da17fcadf1e465d6c928bd81',9,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',6,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(9,1001,'d83312b253f6999de81642089d054a790313ea7d5cdab1742f421dbcdb78b29c',7,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',7,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(10,1001,'ddb4dfec83bf3a7017ab631f24cf3e10b43d5a161bbaebbe7f974bcbc807793e',8,'reporter',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',8,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(11,1001,'0ef3d3128c9ac33067c806ed25b732665d67fc7ebb533f2b47031e92d0cc0e07',8,'head',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',9,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(12,1001,'6183bc4e368b85af0dc41e87e8802cbb24ccdc32a1da3df758422a4257664f19',1,'duty_officer',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',10,'2026-11-22 08:00:00.000000',3,NULL,0);
INSERT INTO "invite" VALUES(13,1001,'cf1c5f47dd0d85125b8e9a5d74fdf9f5ac452054a2ec2c252c7589e86717df82',1,'duty_officer',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',11,'2026-11-22 08:00:00.000000',4,NULL,0);
INSERT INTO "invite" VALUES(14,1001,'eb9ed87ce7d4641133faa0ce91f45734a89c59fee9749f27ed1a67f913fdb43f',1,'admin',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',2,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(15,1001,'3f32e3531f2f4fa17e30e9b626069851af6f6cb086e45ffe53098a89cb850dca',1,'admin',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',10,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(16,1001,'2eaa57b98ab0d9512c91a7247dbd038b0a37fd903ba8155f98fb3c6b1d90dcab',1,'admin',NULL,'2026-11-22 08:00:00.000000','2026-11-22 09:00:00.000000',11,'2026-11-22 08:00:00.000000',NULL,NULL,0);
INSERT INTO "invite" VALUES(17,1001,'958c763f912a76a3ffd66708690e936b6a2204b161ca1d1577ba14e497a964d1',8,'reporter',1,'2026-11-23 02:02:18.000000','2026-11-25 02:02:18.000000',NULL,NULL,12,NULL,0);
CREATE TABLE joinlink (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	code VARCHAR NOT NULL, 
	unit_id BIGINT NOT NULL, 
	zone VARCHAR NOT NULL, 
	created_by BIGINT NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	next_action_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(created_by) REFERENCES account (id), 
	UNIQUE (code)
);
INSERT INTO "joinlink" VALUES(1,1001,'all_b80eda3d5541b45469a1fc03',1,'Asia/Shanghai',1,'2026-11-23 02:02:30.000000','2026-11-30 02:02:30.000000',NULL,'2026-11-24 02:00:00.000000');
CREATE TABLE joinrequest (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	link_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	unit_id BIGINT, 
	name VARCHAR NOT NULL, 
	named BOOLEAN NOT NULL, 
	phone VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	not_persons JSON NOT NULL, 
	came_at DATETIME NOT NULL, 
	asked_at DATETIME, 
	decided_at DATETIME, 
	decided_by BIGINT, 
	outcome VARCHAR(32), 
	member_id BIGINT, 
	next_action_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(link_id) REFERENCES joinlink (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(decided_by) REFERENCES account (id), 
	FOREIGN KEY(member_id) REFERENCES member (id)
);
INSERT INTO "joinrequest" VALUES(1,1001,1,12,3,'李红',0,'',1,'[]','2026-11-23 02:02:33.000000','2026-11-23 02:02:42.000000',NULL,NULL,NULL,NULL,'2026-11-30 02:02:42.000000');
INSERT INTO "joinrequest" VALUES(2,1001,1,13,2,'小王',0,'',1,'[]','2026-11-23 02:02:36.000000','2026-11-23 02:02:45.000000',NULL,NULL,NULL,NULL,'2026-11-30 02:02:45.000000');
INSERT INTO "joinrequest" VALUES(3,1001,1,14,NULL,'',0,'',0,'[]','2026-11-23 02:02:39.000000',NULL,NULL,NULL,NULL,NULL,'2026-11-24 02:02:39.000000');
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
	FOREIGN KEY(person_id) REFERENCES "person" (id), 
	FOREIGN KEY(decided_by) REFERENCES account (id)
);
CREATE TABLE lesson (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	unit_id BIGINT NOT NULL, 
	words VARCHAR NOT NULL, 
	meaning VARCHAR(32) NOT NULL, 
	learned_at DATETIME NOT NULL, 
	struck_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	UNIQUE (account_id, unit_id, words)
);
CREATE TABLE listing (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	person_id BIGINT NOT NULL, 
	unit_id BIGINT NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	title VARCHAR NOT NULL, 
	added_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(person_id) REFERENCES person (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "listing" VALUES(1,1001,13,3,'reporter','信息员','2026-11-23 02:02:21.000000',NULL);
INSERT INTO "listing" VALUES(2,1001,14,5,'reporter','信息员','2026-11-23 02:02:21.000000',NULL);
INSERT INTO "listing" VALUES(3,1001,15,10,'reporter','信息员','2026-11-23 02:02:21.000000',NULL);
CREATE TABLE listingdraft (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	content TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	decided_at DATETIME, 
	written TEXT NOT NULL, 
	taken_back_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "listingdraft" VALUES(1,1001,1,'信息员名单.xlsx','',0,'2026-11-23 02:02:18.000000','2026-11-23 02:02:21.000000','{"units":["新民村"],"people":[13,14,15],"phones":[],"added":[1,2,3],"ended":[]}',NULL);
INSERT INTO "listingdraft" VALUES(2,1001,11,'信息员名单.xlsx','{"raw":{"lines":[{"sheet":"Sheet","row":2,"unit":"柳湾村","area":"","parent":"","name":"李红","title":"信息员","phone":"13800003001","note":""},{"sheet":"Sheet","row":3,"unit":"南坪村","area":"","parent":"","name":"张伟","title":"信息员","phone":"13911111111","note":""},{"sheet":"Sheet","row":4,"unit":"新民村","area":"","parent":"","name":"周新","title":"信息员","phone":"13800003009","note":""}],"remarks":[],"unused":[]},"answers":{}}',0,'2026-11-23 02:04:33.000000',NULL,'',NULL);
CREATE TABLE livemessage (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	subject VARCHAR(32) NOT NULL, 
	subject_id BIGINT NOT NULL, 
	part VARCHAR NOT NULL, 
	chat_id BIGINT NOT NULL, 
	thread_id BIGINT NOT NULL, 
	message_id BIGINT, 
	text TEXT NOT NULL, 
	drawn_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (subject, subject_id, part, chat_id, thread_id)
);
INSERT INTO "livemessage" VALUES(1,1001,'round',1,'',-1001,0,3,'📮 平安报告　11月22日 17:00
░░░░░░░░░░ 0/8　截止 17:00
未报 8：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园','2026-11-22 10:00:03.000000');
INSERT INTO "livemessage" VALUES(2,1001,'round',1,'',2001,0,4,'📮 平安报告　11月22日 17:00
░░░░░░░░░░ 0/8　截止 17:00
未报 8：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园','2026-11-22 10:00:03.000000');
INSERT INTO "livemessage" VALUES(3,1001,'summary',1,'0',-1001,0,4,'📋 平安报告汇总　11月22日 17:00
应报 8　已报 0　未报 8
未报：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园','2026-11-22 10:00:03.000000');
INSERT INTO "livemessage" VALUES(4,1001,'summary',1,'0',2001,0,6,'📋 平安报告汇总　11月22日 17:00
应报 8　已报 0　未报 8
未报：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园','2026-11-22 10:00:03.000000');
INSERT INTO "livemessage" VALUES(5,1001,'round',2,'',-1001,0,5,'📮 平安报告　11月23日 09:00
▓▓░░░░░░░░ 2/8　截止 09:00
有事 1 件
未报 6：石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园','2026-11-23 01:20:06.000000');
INSERT INTO "livemessage" VALUES(6,1001,'round',2,'',2001,0,8,'📮 平安报告　11月23日 09:00
▓▓░░░░░░░░ 2/8　截止 09:00
有事 1 件
未报 6：石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园','2026-11-23 01:20:06.000000');
INSERT INTO "livemessage" VALUES(7,1001,'summary',2,'0',-1001,0,7,'📋 平安报告汇总　11月23日 09:00
应报 8　已报 2　未报 6
按时 2
未报：石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园
有事 1 件：
1. 柳湾村　08:50 赵姐（柳湾）：柳湾村二组停水，正在抢修','2026-11-23 01:20:06.000000');
INSERT INTO "livemessage" VALUES(8,1001,'summary',2,'0',2001,0,14,'📋 平安报告汇总　11月23日 09:00
应报 8　已报 2　未报 6
按时 2
未报：石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园
有事 1 件：
1. 柳湾村　08:50 赵姐（柳湾）：柳湾村二组停水，正在抢修','2026-11-23 01:20:06.000000');
INSERT INTO "livemessage" VALUES(9,1001,'join_request',1,'',2000,0,50,'👤 申请加入
单位：柳湾村
姓名：李红
名单：有李红（信息员）
电话：没有分享','2026-11-23 02:02:42.000000');
INSERT INTO "livemessage" VALUES(10,1001,'join_request',1,'',2001,0,27,'👤 申请加入
单位：柳湾村
姓名：李红
名单：有李红（信息员）
电话：没有分享','2026-11-23 02:02:42.000000');
INSERT INTO "livemessage" VALUES(11,1001,'join_request',1,'',2009,0,16,'👤 申请加入
单位：柳湾村
姓名：李红
名单：有李红（信息员）
电话：没有分享','2026-11-23 02:02:42.000000');
INSERT INTO "livemessage" VALUES(12,1001,'join_request',1,'',2010,0,16,'👤 申请加入
单位：柳湾村
姓名：李红
名单：有李红（信息员）
电话：没有分享','2026-11-23 02:02:42.000000');
INSERT INTO "livemessage" VALUES(13,1001,'join_request',2,'',2000,0,51,'👤 申请加入
单位：东岭村
姓名：小王
名单：没有这个名字
电话：没有分享','2026-11-23 02:02:45.000000');
INSERT INTO "livemessage" VALUES(14,1001,'join_request',2,'',2001,0,28,'👤 申请加入
单位：东岭村
姓名：小王
名单：没有这个名字
电话：没有分享','2026-11-23 02:02:45.000000');
INSERT INTO "livemessage" VALUES(15,1001,'join_request',2,'',2009,0,17,'👤 申请加入
单位：东岭村
姓名：小王
名单：没有这个名字
电话：没有分享','2026-11-23 02:02:45.000000');
INSERT INTO "livemessage" VALUES(16,1001,'join_request',2,'',2010,0,17,'👤 申请加入
单位：东岭村
姓名：小王
名单：没有这个名字
电话：没有分享','2026-11-23 02:02:45.000000');
CREATE TABLE "matter" (
	id INTEGER NOT NULL, 
	occurrence_id BIGINT, 
	report_id BIGINT, 
	text TEXT NOT NULL, 
	account_id BIGINT NOT NULL, 
	sent_at DATETIME NOT NULL, 
	withdrawn_at DATETIME, 
	unit_id BIGINT NOT NULL, 
	from_unit_id BIGINT, 
	part_of BIGINT, 
	chat_id BIGINT, 
	message_id BIGINT, 
	told JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT matter_unit_id_fkey FOREIGN KEY(unit_id) REFERENCES unit (id), 
	CONSTRAINT matter_from_unit_id_fkey FOREIGN KEY(from_unit_id) REFERENCES unit (id), 
	CONSTRAINT matter_part_of_fkey FOREIGN KEY(part_of) REFERENCES matter (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(report_id) REFERENCES report (id), 
	FOREIGN KEY(occurrence_id) REFERENCES occurrence (id)
);
INSERT INTO "matter" VALUES(1,10,2,'柳湾村二组停水，正在抢修',4,'2026-11-23 00:50:03.000000',NULL,3,NULL,NULL,2003,4,'[[-1001, null], [2001, null]]');
CREATE TABLE "member" (
	id INTEGER NOT NULL, 
	account_id BIGINT NOT NULL, 
	unit_id BIGINT NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	since DATETIME NOT NULL, 
	ended_at DATETIME, 
	person_id BIGINT, 
	PRIMARY KEY (id), 
	CONSTRAINT member_person_id_fkey FOREIGN KEY(person_id) REFERENCES person (id), 
	UNIQUE (account_id, unit_id, role), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "member" VALUES(1,1,1,'admin','2026-11-22 08:00:00.000000',NULL,2);
INSERT INTO "member" VALUES(2,2,1,'duty_leader','2026-11-22 08:00:00.000000',NULL,1);
INSERT INTO "member" VALUES(3,3,2,'reporter','2026-11-22 08:00:00.000000',NULL,5);
INSERT INTO "member" VALUES(4,4,3,'reporter','2026-11-22 08:00:00.000000',NULL,6);
INSERT INTO "member" VALUES(5,5,4,'reporter','2026-11-22 08:00:00.000000',NULL,7);
INSERT INTO "member" VALUES(6,6,5,'reporter','2026-11-22 08:00:00.000000',NULL,8);
INSERT INTO "member" VALUES(7,6,6,'reporter','2026-11-22 08:00:00.000000','2026-11-23 02:02:15.000000',8);
INSERT INTO "member" VALUES(8,6,9,'reporter','2026-11-22 08:00:00.000000',NULL,8);
INSERT INTO "member" VALUES(9,7,7,'reporter','2026-11-22 08:00:00.000000',NULL,9);
INSERT INTO "member" VALUES(10,8,8,'reporter','2026-11-22 08:00:00.000000',NULL,10);
INSERT INTO "member" VALUES(11,9,8,'head','2026-11-22 08:00:00.000000',NULL,11);
INSERT INTO "member" VALUES(12,10,1,'duty_officer','2026-11-22 08:00:00.000000',NULL,3);
INSERT INTO "member" VALUES(13,11,1,'duty_officer','2026-11-22 08:00:00.000000',NULL,4);
INSERT INTO "member" VALUES(14,2,1,'admin','2026-11-22 08:00:00.000000',NULL,1);
INSERT INTO "member" VALUES(15,10,1,'admin','2026-11-22 08:00:00.000000',NULL,3);
INSERT INTO "member" VALUES(16,11,1,'admin','2026-11-22 08:00:00.000000',NULL,4);
INSERT INTO "member" VALUES(17,6,7,'reporter','2026-11-23 02:02:15.000000',NULL,8);
CREATE TABLE mode (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	"plan" TEXT NOT NULL, 
	next_action_at DATETIME, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (bot_id, name)
);
INSERT INTO "mode" VALUES(1,1001,'特护期','{"name":"特护期","kind":"special","zone":"Asia/Shanghai","first":"2026-11-23","last":"2026-11-25","off":false,"skip":[],"schedules":[{"schedule":"平安报告","rests":false,"replaces":null,"times":["09:30:00","15:30:00"],"days":null,"opens":null,"early":null,"grace":null,"lock":null,"lock_at_opening":null,"steps":null}],"rotas":[],"musters":[],"ladder":null}','2026-11-23 02:03:48.000000',NULL);
INSERT INTO "mode" VALUES(2,1001,'汛期','{"name":"汛期","kind":"flood","zone":"Asia/Shanghai","first":"2026-11-24","last":"2026-11-26","off":false,"skip":[],"schedules":[{"schedule":"平安报告","rests":false,"replaces":null,"times":["11:00:00"],"days":null,"opens":null,"early":null,"grace":null,"lock":null,"lock_at_opening":null,"steps":null}],"rotas":[],"musters":[],"ladder":null}','2026-11-23 02:03:48.000000',NULL);
CREATE TABLE modespan (
	id INTEGER NOT NULL, 
	mode_id BIGINT NOT NULL, 
	first_day DATE NOT NULL, 
	begun_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(mode_id) REFERENCES mode (id)
);
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
CREATE TABLE mustercall (
	id INTEGER NOT NULL, 
	muster_id BIGINT NOT NULL, 
	post VARCHAR(32) NOT NULL, 
	person_id BIGINT, 
	state VARCHAR(32) NOT NULL, 
	answered_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(muster_id) REFERENCES muster (id), 
	FOREIGN KEY(person_id) REFERENCES "person" (id), 
	UNIQUE (muster_id, post, person_id)
);
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
INSERT INTO "occurrence" VALUES(9,2,2,'2026-11-23 01:00:00.000000','zero','on_time','2026-11-23 00:50:00.000000',1,2,NULL,'',1001);
INSERT INTO "occurrence" VALUES(10,2,3,'2026-11-23 01:00:00.000000','matter','on_time','2026-11-23 00:50:03.000000',1,2,NULL,'',1001);
INSERT INTO "occurrence" VALUES(11,2,4,'2026-11-23 01:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(12,2,5,'2026-11-23 01:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(13,2,6,'2026-11-23 01:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(14,2,7,'2026-11-23 01:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(15,2,8,'2026-11-23 01:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(16,2,9,'2026-11-23 01:00:00.000000','missing',NULL,NULL,0,4,NULL,'',1001);
INSERT INTO "occurrence" VALUES(17,3,2,'2026-11-23 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(18,3,3,'2026-11-23 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(19,3,4,'2026-11-23 07:30:00.000000','excused',NULL,NULL,0,5,NULL,'村里搬迁，停电',1001);
INSERT INTO "occurrence" VALUES(20,3,5,'2026-11-23 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(21,3,7,'2026-11-23 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(22,3,8,'2026-11-23 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(23,3,9,'2026-11-23 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(24,3,10,'2026-11-23 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-23 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(25,4,2,'2026-11-24 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(26,4,3,'2026-11-24 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(27,4,4,'2026-11-24 01:30:00.000000','excused',NULL,NULL,0,5,NULL,'村里搬迁，停电',1001);
INSERT INTO "occurrence" VALUES(28,4,5,'2026-11-24 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(29,4,7,'2026-11-24 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(30,4,8,'2026-11-24 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(31,4,9,'2026-11-24 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(32,4,10,'2026-11-24 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(33,5,2,'2026-11-24 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(34,5,3,'2026-11-24 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(35,5,4,'2026-11-24 07:30:00.000000','excused',NULL,NULL,0,5,NULL,'村里搬迁，停电',1001);
INSERT INTO "occurrence" VALUES(36,5,5,'2026-11-24 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(37,5,7,'2026-11-24 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(38,5,8,'2026-11-24 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(39,5,9,'2026-11-24 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(40,5,10,'2026-11-24 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-24 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(41,6,2,'2026-11-25 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(42,6,3,'2026-11-25 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(43,6,4,'2026-11-25 01:30:00.000000','excused',NULL,NULL,0,5,NULL,'村里搬迁，停电',1001);
INSERT INTO "occurrence" VALUES(44,6,5,'2026-11-25 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(45,6,7,'2026-11-25 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(46,6,8,'2026-11-25 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(47,6,9,'2026-11-25 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(48,6,10,'2026-11-25 01:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 00:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(49,7,2,'2026-11-25 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(50,7,3,'2026-11-25 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(51,7,4,'2026-11-25 07:30:00.000000','excused',NULL,NULL,0,5,NULL,'村里搬迁，停电',1001);
INSERT INTO "occurrence" VALUES(52,7,5,'2026-11-25 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(53,7,7,'2026-11-25 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(54,7,8,'2026-11-25 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(55,7,9,'2026-11-25 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 06:30:00.000000','',1001);
INSERT INTO "occurrence" VALUES(56,7,10,'2026-11-25 07:30:00.000000','awaited',NULL,NULL,0,0,'2026-11-25 06:30:00.000000','',1001);
CREATE TABLE office (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	limits JSON NOT NULL, 
	retention JSON NOT NULL, 
	filed TEXT NOT NULL, 
	filed_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (bot_id)
);
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
INSERT INTO "outbox" VALUES(1,1001,2,'duty','duty:start:1:1',2000,NULL,'{"text":"🟢 您现在带班：镇值班\n11月22日 08:00 至 11月23日 08:00\n带班 李主任　值班 何主任\n上一班还没有留言。\n没有未了事项。","marks":[],"action":"send","buttons":[[{"text":"✅ 到岗，接班","data":"duty:1","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',1,'','',0);
INSERT INTO "outbox" VALUES(2,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 周镇长（带班领导） 已加入：青石镇　带班领导。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:2","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',2,'','',0);
INSERT INTO "outbox" VALUES(3,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 王会计（东沟） 已加入：东沟村　信息员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:3","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',3,'','',0);
INSERT INTO "outbox" VALUES(4,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 赵姐（柳湾） 已加入：柳湾村　信息员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:4","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',4,'','',0);
INSERT INTO "outbox" VALUES(5,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 钱书记（石桥） 已加入：石桥村　信息员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:5","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',5,'','',0);
INSERT INTO "outbox" VALUES(6,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 孙片长（三个单位） 已加入：南坪村　信息员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:6","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',6,'','',0);
INSERT INTO "outbox" VALUES(7,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 孙片长（三个单位） 已加入：无事坡村　信息员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:7","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',7,'','',0);
INSERT INTO "outbox" VALUES(8,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 孙片长（三个单位） 已加入：实验幼儿园　信息员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:8","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',8,'','',0);
INSERT INTO "outbox" VALUES(9,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 吴网格（平安里） 已加入：平安里社区　信息员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:9","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',9,'','',0);
INSERT INTO "outbox" VALUES(10,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 郑老师（小学） 已加入：青石镇中心小学　信息员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:10","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',10,'','',0);
INSERT INTO "outbox" VALUES(11,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 冯校长（小学） 已加入：青石镇中心小学　单位负责人。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:11","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',11,'','',0);
INSERT INTO "outbox" VALUES(12,1001,2,'duty','duty:start:2:10',2009,NULL,'{"text":"🟢 您现在值班：镇值班\n11月22日 08:00 至 11月23日 08:00\n带班 李主任　值班 何主任\n上一班还没有留言。\n没有未了事项。","marks":[],"action":"send","buttons":[[{"text":"✅ 到岗，接班","data":"duty:2","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',1,'','',0);
INSERT INTO "outbox" VALUES(13,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 何主任 已加入：青石镇　值班员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:12","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',12,'','',0);
INSERT INTO "outbox" VALUES(14,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 马干事 已加入：青石镇　值班员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:13","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',13,'','',0);
INSERT INTO "outbox" VALUES(15,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 周镇长（带班领导） 已加入：青石镇　管理员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:14","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',14,'','',0);
INSERT INTO "outbox" VALUES(16,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 何主任 已加入：青石镇　管理员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:15","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',15,'','',0);
INSERT INTO "outbox" VALUES(17,1001,2,'admin',NULL,2001,NULL,'{"text":"👤 何主任 已加入：青石镇　管理员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:15","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',1,'','',0);
INSERT INTO "outbox" VALUES(18,1001,2,'admin',NULL,2000,NULL,'{"text":"👤 马干事 已加入：青石镇　管理员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:16","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',16,'','',0);
INSERT INTO "outbox" VALUES(19,1001,2,'admin',NULL,2001,NULL,'{"text":"👤 马干事 已加入：青石镇　管理员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:16","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',2,'','',0);
INSERT INTO "outbox" VALUES(20,1001,2,'admin',NULL,2009,NULL,'{"text":"👤 马干事 已加入：青石镇　管理员。","marks":[],"action":"send","buttons":[[{"text":"不是他","data":"not_them:16","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',2,'','',0);
INSERT INTO "outbox" VALUES(21,1001,5,'card',NULL,-1001,NULL,'{"action":"card","round_id":1}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000',NULL,'sent',1,'2026-11-22 08:00:00.000000',3,'','update:1',0);
INSERT INTO "outbox" VALUES(22,1001,1,'answer',NULL,-1001,NULL,'{"text":"✅ 已绑定：值班群。汇总会发到这里。","marks":[],"action":"send","buttons":[],"reply_to":1,"media":[],"file":null,"keys":null}','2026-11-22 08:00:00.000000','2026-11-22 08:00:00.000000','2026-11-22 14:00:00.000000','sent',1,'2026-11-22 08:00:00.000000',2,'','update:1',0);
INSERT INTO "outbox" VALUES(23,1001,2,'duty','duty:silent:1:1:1',2000,NULL,'{"text":"⚠️ 镇值班 11月22日 周日 已经开始，还没有确认到岗：李主任。请联系；联系不上可以点「我来顶」。","marks":[],"action":"send","buttons":[[{"text":"🙋 我来顶 李主任","data":"take:1","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000',NULL,'sent',1,'2026-11-22 09:00:03.000000',17,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(24,1001,2,'duty','duty:silent:1:1:2',2001,NULL,'{"text":"⚠️ 镇值班 11月22日 周日 已经开始，还没有确认到岗：李主任。请联系；联系不上可以点「我来顶」。","marks":[],"action":"send","buttons":[[{"text":"🙋 我来顶 李主任","data":"take:1","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000',NULL,'sent',1,'2026-11-22 09:00:03.000000',3,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(25,1001,2,'duty','duty:silent:1:1:10',2009,NULL,'{"text":"⚠️ 镇值班 11月22日 周日 已经开始，还没有确认到岗：李主任。请联系；联系不上可以点「我来顶」。","marks":[],"action":"send","buttons":[[{"text":"🙋 我来顶 李主任","data":"take:1","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000',NULL,'sent',1,'2026-11-22 09:00:03.000000',3,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(26,1001,2,'duty','duty:silent:1:1:11',2010,NULL,'{"text":"⚠️ 镇值班 11月22日 周日 已经开始，还没有确认到岗：李主任。请联系；联系不上可以点「我来顶」。","marks":[],"action":"send","buttons":[[{"text":"🙋 我来顶 李主任","data":"take:1","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000',NULL,'sent',1,'2026-11-22 09:00:03.000000',1,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(27,1001,2,'duty','duty:silent:1:2:1',2000,NULL,'{"text":"⚠️ 镇值班 11月22日 周日 已经开始，还没有确认到岗：何主任。请联系；联系不上可以点「我来顶」。","marks":[],"action":"send","buttons":[[{"text":"🙋 我来顶 何主任","data":"take:2","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000',NULL,'sent',1,'2026-11-22 09:00:03.000000',18,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(28,1001,4,'reminder','remind:1:2:3:0',2002,NULL,'{"action":"remind","occurrences":[1],"escalated":false}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:00:03.000000',1,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(29,1001,4,'reminder','remind:2:2:4:0',2003,NULL,'{"action":"remind","occurrences":[2],"escalated":false}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:00:03.000000',1,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(30,1001,4,'reminder','remind:3:2:5:0',2004,NULL,'{"action":"remind","occurrences":[3],"escalated":false}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:00:03.000000',1,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(31,1001,4,'reminder','remind:4:2:6:0',2005,NULL,'{"action":"remind","occurrences":[4,5,8],"escalated":false}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:00:03.000000',1,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(32,1001,4,'reminder','remind:6:2:7:0',2006,NULL,'{"action":"remind","occurrences":[6],"escalated":false}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:00:03.000000',1,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(33,1001,4,'reminder','remind:7:2:8:0',2007,NULL,'{"action":"remind","occurrences":[7],"escalated":false}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 09:00:03.000000',1,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(34,1001,5,'card',NULL,2001,NULL,'{"action":"card","round_id":1}','2026-11-22 09:00:03.000000','2026-11-22 09:00:03.000000',NULL,'sent',1,'2026-11-22 09:00:03.000000',4,'','beat:09:00:03',0);
INSERT INTO "outbox" VALUES(35,1001,2,'duty','duty:eve:3:2',2001,NULL,'{"text":"🔔 明天您带班：镇值班\n11月23日 08:00 至 11月24日 08:00\n带班 周镇长　值班 马干事\n有事要换班发 /swap，请人代班发 /cover。","marks":[],"action":"send","buttons":[[{"text":"✅ 知道了，到时到岗","data":"duty:3","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 10:00:03.000000','2026-11-22 10:00:03.000000',NULL,'sent',1,'2026-11-22 10:00:03.000000',5,'','beat:10:00:03',0);
INSERT INTO "outbox" VALUES(36,1001,2,'duty','duty:eve:4:11',2010,NULL,'{"text":"🔔 明天您值班：镇值班\n11月23日 08:00 至 11月24日 08:00\n带班 周镇长　值班 马干事\n有事要换班发 /swap，请人代班发 /cover。","marks":[],"action":"send","buttons":[[{"text":"✅ 知道了，到时到岗","data":"duty:4","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-22 10:00:03.000000','2026-11-22 10:00:03.000000',NULL,'sent',1,'2026-11-22 10:00:03.000000',2,'','beat:10:00:03',0);
INSERT INTO "outbox" VALUES(37,1001,5,'card',NULL,-1001,NULL,'{"action":"card","round_id":1}','2026-11-22 10:00:03.000000','2026-11-22 10:00:03.000000',NULL,'sent',1,'2026-11-22 10:00:03.000000',3,'','beat:10:00:03',0);
INSERT INTO "outbox" VALUES(38,1001,5,'card',NULL,2001,NULL,'{"action":"card","round_id":1}','2026-11-22 10:00:03.000000','2026-11-22 10:00:03.000000',NULL,'sent',1,'2026-11-22 10:00:03.000000',4,'','beat:10:00:03',0);
INSERT INTO "outbox" VALUES(39,1001,4,'reminder','remind:1:4:2:1',2001,NULL,'{"action":"remind","occurrences":[1,2,3,4,5,6,7,8],"escalated":true}','2026-11-22 10:00:03.000000','2026-11-22 10:00:03.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 10:00:03.000000',7,'','beat:10:00:03',0);
INSERT INTO "outbox" VALUES(40,1001,4,'reminder','remind:1:4:10:1',2009,NULL,'{"action":"remind","occurrences":[1,2,3,4,5,6,7,8],"escalated":true}','2026-11-22 10:00:03.000000','2026-11-22 10:00:03.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 10:00:03.000000',4,'','beat:10:00:03',0);
INSERT INTO "outbox" VALUES(41,1001,4,'reminder','remind:1:4:11:1',2010,NULL,'{"action":"remind","occurrences":[1,2,3,4,5,6,7,8],"escalated":true}','2026-11-22 10:00:03.000000','2026-11-22 10:00:03.000000','2026-11-22 13:00:00.000000','sent',1,'2026-11-22 10:00:03.000000',3,'','beat:10:00:03',0);
INSERT INTO "outbox" VALUES(42,1001,2,'summary',NULL,-1001,NULL,'{"action":"edition","round_id":1,"page":0}','2026-11-22 10:00:03.000000','2026-11-22 10:00:03.000000',NULL,'sent',1,'2026-11-22 10:00:03.000000',4,'','beat:10:00:03',0);
INSERT INTO "outbox" VALUES(43,1001,2,'summary',NULL,2001,NULL,'{"action":"edition","round_id":1,"page":0}','2026-11-22 10:00:03.000000','2026-11-22 10:00:03.000000',NULL,'sent',1,'2026-11-22 10:00:03.000000',6,'','beat:10:00:03',0);
INSERT INTO "outbox" VALUES(44,1001,5,'card',NULL,-1001,NULL,'{"action":"card","round_id":2}','2026-11-22 23:00:03.000000','2026-11-22 23:00:03.000000',NULL,'sent',1,'2026-11-22 23:00:03.000000',5,'','beat:23:00:03',0);
INSERT INTO "outbox" VALUES(45,1001,5,'card',NULL,2001,NULL,'{"action":"card","round_id":2}','2026-11-22 23:00:03.000000','2026-11-22 23:00:03.000000',NULL,'sent',1,'2026-11-22 23:00:03.000000',8,'','beat:23:00:03',0);
INSERT INTO "outbox" VALUES(46,1001,2,'duty','duty:start:3:2',2001,NULL,'{"text":"🟢 您现在带班：镇值班\n11月23日 08:00 至 11月24日 08:00\n带班 周镇长　值班 马干事\n上一班还没有留言。\n没有未了事项。","marks":[],"action":"send","buttons":[[{"text":"✅ 到岗，接班","data":"duty:3","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',9,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(47,1001,2,'duty','duty:start:4:11',2010,NULL,'{"text":"🟢 您现在值班：镇值班\n11月23日 08:00 至 11月24日 08:00\n带班 周镇长　值班 马干事\n上一班还没有留言。\n没有未了事项。","marks":[],"action":"send","buttons":[[{"text":"✅ 到岗，接班","data":"duty:4","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000',NULL,'sent',1,'2026-11-23 00:00:00.000000',4,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(48,1001,4,'reminder','remind:9:1:3:0',2002,NULL,'{"action":"remind","occurrences":[9],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',2,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(49,1001,4,'reminder','remind:10:1:4:0',2003,NULL,'{"action":"remind","occurrences":[10],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',2,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(50,1001,4,'reminder','remind:11:1:5:0',2004,NULL,'{"action":"remind","occurrences":[11],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',2,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(51,1001,4,'reminder','remind:12:1:6:0',2005,NULL,'{"action":"remind","occurrences":[12,13,16],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',2,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(52,1001,4,'reminder','remind:14:1:7:0',2006,NULL,'{"action":"remind","occurrences":[14],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',2,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(53,1001,4,'reminder','remind:15:1:8:0',2007,NULL,'{"action":"remind","occurrences":[15],"escalated":false}','2026-11-23 00:00:00.000000','2026-11-23 00:00:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:00:00.000000',2,'','beat:00:00:00',0);
INSERT INTO "outbox" VALUES(54,1001,2,'duty','duty:silent:2:1',2000,NULL,'{"text":"⚠️ 镇值班 11月23日 周一 已经开始，还没有确认到岗：周镇长、马干事。请联系；联系不上可以点「我来顶」。","marks":[],"action":"send","buttons":[[{"text":"🙋 我来顶 周镇长","data":"take:3","url":null}],[{"text":"🙋 我来顶 马干事","data":"take:4","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',19,'','beat:00:15:00',0);
INSERT INTO "outbox" VALUES(55,1001,2,'duty','duty:silent:2:2',2001,NULL,'{"text":"⚠️ 镇值班 11月23日 周一 已经开始，还没有确认到岗：周镇长、马干事。请联系；联系不上可以点「我来顶」。","marks":[],"action":"send","buttons":[[{"text":"🙋 我来顶 周镇长","data":"take:3","url":null}],[{"text":"🙋 我来顶 马干事","data":"take:4","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',10,'','beat:00:15:00',0);
INSERT INTO "outbox" VALUES(56,1001,2,'duty','duty:silent:2:10',2009,NULL,'{"text":"⚠️ 镇值班 11月23日 周一 已经开始，还没有确认到岗：周镇长、马干事。请联系；联系不上可以点「我来顶」。","marks":[],"action":"send","buttons":[[{"text":"🙋 我来顶 周镇长","data":"take:3","url":null}],[{"text":"🙋 我来顶 马干事","data":"take:4","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',5,'','beat:00:15:00',0);
INSERT INTO "outbox" VALUES(57,1001,2,'duty','duty:silent:2:11',2010,NULL,'{"text":"⚠️ 镇值班 11月23日 周一 已经开始，还没有确认到岗：周镇长、马干事。请联系；联系不上可以点「我来顶」。","marks":[],"action":"send","buttons":[[{"text":"🙋 我来顶 周镇长","data":"take:3","url":null}],[{"text":"🙋 我来顶 马干事","data":"take:4","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 00:15:00.000000','2026-11-23 00:15:00.000000',NULL,'sent',1,'2026-11-23 00:15:00.000000',5,'','beat:00:15:00',0);
INSERT INTO "outbox" VALUES(58,1001,4,'reminder','remind:9:2:3:0',2002,NULL,'{"action":"remind","occurrences":[9],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',3,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(59,1001,4,'reminder','remind:10:2:4:0',2003,NULL,'{"action":"remind","occurrences":[10],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',3,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(60,1001,4,'reminder','remind:11:2:5:0',2004,NULL,'{"action":"remind","occurrences":[11],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',3,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(61,1001,4,'reminder','remind:12:2:6:0',2005,NULL,'{"action":"remind","occurrences":[12,13,16],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',3,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(62,1001,4,'reminder','remind:14:2:7:0',2006,NULL,'{"action":"remind","occurrences":[14],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',3,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(63,1001,4,'reminder','remind:15:2:8:0',2007,NULL,'{"action":"remind","occurrences":[15],"escalated":false}','2026-11-23 00:45:00.000000','2026-11-23 00:45:00.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 00:45:00.000000',3,'','beat:00:45:00',0);
INSERT INTO "outbox" VALUES(64,1001,5,'settled',NULL,2002,NULL,'{"action":"reminder_settled","reminder":58}','2026-11-23 00:50:00.000000','2026-11-23 00:51:00.000000','2026-11-23 06:50:00.000000','sent',1,'2026-11-23 00:55:06.000000',3,'','update:2',0);
INSERT INTO "outbox" VALUES(65,1001,5,'card',NULL,-1001,NULL,'{"action":"card","round_id":2}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'sent',1,'2026-11-23 00:50:00.000000',5,'','update:2',0);
INSERT INTO "outbox" VALUES(66,1001,5,'card',NULL,2001,NULL,'{"action":"card","round_id":2}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'sent',1,'2026-11-23 00:50:00.000000',8,'','update:2',0);
INSERT INTO "outbox" VALUES(67,1001,1,'receipt',NULL,2002,NULL,'{"text":"✅ 已收到：东沟村 11月23日 09:00 平安。","marks":[],"action":"send","buttons":[[{"text":"↩️ 撤回","data":"undo:9:1","url":null},{"text":"✏️ 更正","data":"fix:9","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000',NULL,'sent',1,'2026-11-23 00:50:00.000000',5,'','update:2',0);
INSERT INTO "outbox" VALUES(68,1001,3,'matter','matter:1:-1001:0',-1001,NULL,'{"action":"notice","matter_id":1,"album":"","message_id":0,"bare":false,"more":[]}','2026-11-23 00:50:03.000000','2026-11-23 00:50:05.000000',NULL,'sent',1,'2026-11-23 00:50:06.000000',6,'','update:3',0);
INSERT INTO "outbox" VALUES(69,1001,3,'matter','matter:1:2001:0',2001,NULL,'{"action":"notice","matter_id":1,"album":"","message_id":0,"bare":false,"more":[]}','2026-11-23 00:50:03.000000','2026-11-23 00:50:05.000000',NULL,'sent',1,'2026-11-23 00:50:06.000000',11,'','update:3',0);
INSERT INTO "outbox" VALUES(70,1001,5,'settled',NULL,2003,NULL,'{"action":"reminder_settled","reminder":59}','2026-11-23 00:50:03.000000','2026-11-23 00:51:03.000000','2026-11-23 06:50:03.000000','sent',1,'2026-11-23 00:55:06.000000',3,'','update:3',0);
INSERT INTO "outbox" VALUES(71,1001,5,'card',NULL,-1001,NULL,'{"action":"card","round_id":2}','2026-11-23 00:50:03.000000','2026-11-23 00:50:10.000000',NULL,'sent',1,'2026-11-23 00:55:06.000000',5,'','update:3',0);
INSERT INTO "outbox" VALUES(72,1001,5,'card',NULL,2001,NULL,'{"action":"card","round_id":2}','2026-11-23 00:50:03.000000','2026-11-23 00:50:10.000000',NULL,'sent',1,'2026-11-23 00:55:06.000000',8,'','update:3',0);
INSERT INTO "outbox" VALUES(73,1001,1,'receipt',NULL,2003,NULL,'{"text":"✅ 已收到：柳湾村 11月23日 09:00 有事：柳湾村二组停水，正在抢修","marks":[],"action":"send","buttons":[[{"text":"🚨 报紧急","data":"urgent:1","url":null}],[{"text":"↩️ 撤回","data":"undo:10:1","url":null},{"text":"✏️ 更正","data":"fix:10","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 00:50:03.000000','2026-11-23 00:50:03.000000',NULL,'sent',1,'2026-11-23 00:50:03.000000',5,'','update:3',0);
INSERT INTO "outbox" VALUES(74,1001,4,'reminder','remind:11:3:5:0',2004,NULL,'{"action":"remind","occurrences":[11],"escalated":false}','2026-11-23 01:05:06.000000','2026-11-23 01:05:06.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 01:05:06.000000',4,'','beat:01:05:06',0);
INSERT INTO "outbox" VALUES(75,1001,4,'reminder','remind:11:3:2:1',2001,NULL,'{"action":"remind","occurrences":[11,12,13,14,16],"escalated":true}','2026-11-23 01:05:06.000000','2026-11-23 01:05:06.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 01:05:06.000000',12,'','beat:01:05:06',0);
INSERT INTO "outbox" VALUES(76,1001,4,'reminder','remind:11:3:10:1',2009,NULL,'{"action":"remind","occurrences":[11,12,13,14,16],"escalated":true}','2026-11-23 01:05:06.000000','2026-11-23 01:05:06.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 01:05:06.000000',6,'','beat:01:05:06',0);
INSERT INTO "outbox" VALUES(77,1001,4,'reminder','remind:11:3:11:1',2010,NULL,'{"action":"remind","occurrences":[11,12,13,14,16],"escalated":true}','2026-11-23 01:05:06.000000','2026-11-23 01:05:06.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 01:05:06.000000',6,'','beat:01:05:06',0);
INSERT INTO "outbox" VALUES(78,1001,4,'reminder','remind:12:3:6:0',2005,NULL,'{"action":"remind","occurrences":[12,13,16],"escalated":false}','2026-11-23 01:05:06.000000','2026-11-23 01:05:06.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 01:05:06.000000',4,'','beat:01:05:06',0);
INSERT INTO "outbox" VALUES(79,1001,4,'reminder','remind:14:3:7:0',2006,NULL,'{"action":"remind","occurrences":[14],"escalated":false}','2026-11-23 01:05:06.000000','2026-11-23 01:05:06.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 01:05:06.000000',4,'','beat:01:05:06',0);
INSERT INTO "outbox" VALUES(80,1001,4,'reminder','remind:15:3:8:0',2007,NULL,'{"action":"remind","occurrences":[15],"escalated":false}','2026-11-23 01:05:06.000000','2026-11-23 01:05:06.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 01:05:06.000000',4,'','beat:01:05:06',0);
INSERT INTO "outbox" VALUES(81,1001,4,'reminder','remind:15:3:9:0',2008,NULL,'{"action":"remind","occurrences":[15],"escalated":false}','2026-11-23 01:05:06.000000','2026-11-23 01:05:06.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 01:05:06.000000',1,'','beat:01:05:06',0);
INSERT INTO "outbox" VALUES(82,1001,4,'reminder','remind:11:4:2:1',2001,NULL,'{"action":"remind","occurrences":[11,12,13,14,15,16],"escalated":true}','2026-11-23 01:15:06.000000','2026-11-23 01:15:06.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 01:15:06.000000',13,'','beat:01:15:06',0);
INSERT INTO "outbox" VALUES(83,1001,4,'reminder','remind:11:4:10:1',2009,NULL,'{"action":"remind","occurrences":[11,12,13,14,15,16],"escalated":true}','2026-11-23 01:15:06.000000','2026-11-23 01:15:06.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 01:15:06.000000',7,'','beat:01:15:06',0);
INSERT INTO "outbox" VALUES(84,1001,4,'reminder','remind:11:4:11:1',2010,NULL,'{"action":"remind","occurrences":[11,12,13,14,15,16],"escalated":true}','2026-11-23 01:15:06.000000','2026-11-23 01:15:06.000000','2026-11-23 05:00:00.000000','sent',1,'2026-11-23 01:15:06.000000',7,'','beat:01:15:06',0);
INSERT INTO "outbox" VALUES(85,1001,5,'card',NULL,-1001,NULL,'{"action":"card","round_id":2}','2026-11-23 01:20:06.000000','2026-11-23 01:20:06.000000',NULL,'sent',1,'2026-11-23 01:20:06.000000',5,'','beat:01:20:06',0);
INSERT INTO "outbox" VALUES(86,1001,5,'card',NULL,2001,NULL,'{"action":"card","round_id":2}','2026-11-23 01:20:06.000000','2026-11-23 01:20:06.000000',NULL,'sent',1,'2026-11-23 01:20:06.000000',8,'','beat:01:20:06',0);
INSERT INTO "outbox" VALUES(87,1001,2,'summary',NULL,-1001,NULL,'{"action":"edition","round_id":2,"page":0}','2026-11-23 01:20:06.000000','2026-11-23 01:20:06.000000',NULL,'sent',1,'2026-11-23 01:20:06.000000',7,'','beat:01:20:06',0);
INSERT INTO "outbox" VALUES(88,1001,2,'summary',NULL,2001,NULL,'{"action":"edition","round_id":2,"page":0}','2026-11-23 01:20:06.000000','2026-11-23 01:20:06.000000',NULL,'sent',1,'2026-11-23 01:20:06.000000',14,'','beat:01:20:06',0);
INSERT INTO "outbox" VALUES(89,1001,1,'screen',NULL,2000,NULL,'{"text":"🛠 管理　青石镇\n管着 9 个单位。点一项看现在的设置；改之前都会先给您看改了会怎样。","marks":[[0,4]],"action":"send","buttons":[[{"text":"🏘 单位","data":"scr:2:0:0","url":null},{"text":"👥 人员","data":"scr:4:0:0","url":null}],[{"text":"🕒 报送安排","data":"scr:6:0:0","url":null},{"text":"🔔 提醒","data":"scr:8:0:0","url":null}],[{"text":"💬 群","data":"scr:10:0:0","url":null},{"text":"📆 值班表","data":"scr:12:0:0","url":null}],[{"text":"🚨 逐级提醒","data":"scr:14:0:0","url":null},{"text":"📍 查岗","data":"scr:16:0:0","url":null}],[{"text":"📘 应急预案","data":"scr:18:0:0","url":null},{"text":"📅 时期","data":"scr:40:0:0","url":null}],[{"text":"🗓 放假安排","data":"scr:20:0:0","url":null},{"text":"📖 学到的说法","data":"scr:21:0:0","url":null}],[{"text":"⚙️ 限额","data":"scr:22:0:0","url":null},{"text":"↩️ 撤销修改","data":"scr:24:0:0","url":null}],[{"text":"🔗 加入","data":"join_show:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:00.000000','2026-11-23 02:00:00.000000','2026-11-23 08:00:00.000000','sent',1,'2026-11-23 02:00:00.000000',21,'','update:4',0);
INSERT INTO "outbox" VALUES(90,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:00:03.000000','2026-11-23 02:00:03.000000','2026-11-23 02:00:18.000000','sent',1,'2026-11-23 02:00:03.000000',NULL,'','update:5',0);
INSERT INTO "outbox" VALUES(91,1001,1,'screen',NULL,2000,NULL,'{"text":"🕒 报送安排（1）","marks":[[0,6]],"action":"edit","message_id":21,"buttons":[[{"text":"平安报告 09:00、17:00","data":"scr:7:1:0","url":null}],[{"text":"➕ 新的报送安排","data":"use:6:0:0:10:0:8173596","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:03.000000','2026-11-23 02:00:03.000000','2026-11-23 08:00:03.000000','sent',1,'2026-11-23 02:00:03.000000',21,'','update:5',0);
INSERT INTO "outbox" VALUES(92,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:00:06.000000','2026-11-23 02:00:06.000000','2026-11-23 02:00:21.000000','sent',1,'2026-11-23 02:00:06.000000',NULL,'','update:6',0);
INSERT INTO "outbox" VALUES(93,1001,1,'screen',NULL,2000,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园\n截止前 2小时开放；截止后 20分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00","marks":[[0,6]],"action":"edit","message_id":21,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:2900227","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:2900227","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:2900227","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:2900227","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:2900227","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:2900227","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（4 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:2900227","url":null}],[{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:06.000000','2026-11-23 02:00:06.000000','2026-11-23 08:00:06.000000','sent',1,'2026-11-23 02:00:06.000000',21,'','update:6',0);
INSERT INTO "outbox" VALUES(94,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:00:09.000000','2026-11-23 02:00:09.000000','2026-11-23 02:00:24.000000','sent',1,'2026-11-23 02:00:09.000000',NULL,'','update:7',0);
INSERT INTO "outbox" VALUES(95,1001,1,'screen',NULL,2000,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园\n截止前 2小时开放；截止后 20分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00\n✏️ 截止后多久还没报算「未报」、出汇总？例如：20分钟","marks":[[0,6]],"action":"edit","message_id":21,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:2726195","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:2726195","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:2726195","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:2726195","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:2726195","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:2726195","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（4 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:2726195","url":null}],[{"text":"取消","data":"use:7:1:0:0:0:2726195","url":null},{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:09.000000','2026-11-23 02:00:09.000000','2026-11-23 08:00:09.000000','sent',1,'2026-11-23 02:00:09.000000',21,'','update:7',0);
INSERT INTO "outbox" VALUES(96,1001,1,'screen',NULL,2000,NULL,'{"text":"🔍 这样改，您看行不行：\n平安报告　截止后多久算未报：20分钟 → 30分钟\n已经排好的不变，每个人收到的也不变。\n改了以后，这些单位的其他管理员会收到通知；别人照常，到时按新的提醒。还没有改。","marks":[[0,12]],"action":"send","buttons":[[{"text":"✅ 就这样改","data":"use:23:0:0:1:0:7921762","url":null},{"text":"取消","data":"use:23:0:0:2:0:7921762","url":null}],[{"text":"« 返回","data":"scr:7:1:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:12.000000','2026-11-23 02:00:12.000000','2026-11-23 08:00:12.000000','sent',1,'2026-11-23 02:00:12.000000',23,'','update:8',0);
INSERT INTO "outbox" VALUES(97,1001,2,'admin',NULL,2001,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n平安报告　截止后多久算未报：20分钟 → 30分钟","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:15.000000','2026-11-23 02:00:15.000000',NULL,'sent',1,'2026-11-23 02:00:15.000000',15,'','update:9',0);
INSERT INTO "outbox" VALUES(98,1001,2,'admin',NULL,2009,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n平安报告　截止后多久算未报：20分钟 → 30分钟","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:15.000000','2026-11-23 02:00:15.000000',NULL,'sent',1,'2026-11-23 02:00:15.000000',8,'','update:9',0);
INSERT INTO "outbox" VALUES(99,1001,2,'admin',NULL,2010,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n平安报告　截止后多久算未报：20分钟 → 30分钟","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:15.000000','2026-11-23 02:00:15.000000',NULL,'sent',1,'2026-11-23 02:00:15.000000',8,'','update:9',0);
INSERT INTO "outbox" VALUES(100,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已改。要反悔：一天之内发「撤销修改」。","alert":false}','2026-11-23 02:00:15.000000','2026-11-23 02:00:15.000000','2026-11-23 02:00:30.000000','sent',1,'2026-11-23 02:00:15.000000',NULL,'','update:9',0);
INSERT INTO "outbox" VALUES(101,1001,1,'screen',NULL,2000,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园\n截止前 2小时开放；截止后 30分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00\n———\n✅ 已改。要反悔：一天之内发「撤销修改」。","marks":[[0,6]],"action":"edit","message_id":23,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:4368150","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:4368150","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:4368150","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:4368150","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:4368150","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:4368150","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（4 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:4368150","url":null}],[{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:15.000000','2026-11-23 02:00:15.000000','2026-11-23 08:00:15.000000','sent',1,'2026-11-23 02:00:15.000000',23,'','update:9',0);
INSERT INTO "outbox" VALUES(102,1001,1,'screen',NULL,2000,NULL,'{"text":"🛠 管理　青石镇\n管着 9 个单位。点一项看现在的设置；改之前都会先给您看改了会怎样。","marks":[[0,4]],"action":"send","buttons":[[{"text":"🏘 单位","data":"scr:2:0:0","url":null},{"text":"👥 人员","data":"scr:4:0:0","url":null}],[{"text":"🕒 报送安排","data":"scr:6:0:0","url":null},{"text":"🔔 提醒","data":"scr:8:0:0","url":null}],[{"text":"💬 群","data":"scr:10:0:0","url":null},{"text":"📆 值班表","data":"scr:12:0:0","url":null}],[{"text":"🚨 逐级提醒","data":"scr:14:0:0","url":null},{"text":"📍 查岗","data":"scr:16:0:0","url":null}],[{"text":"📘 应急预案","data":"scr:18:0:0","url":null},{"text":"📅 时期","data":"scr:40:0:0","url":null}],[{"text":"🗓 放假安排","data":"scr:20:0:0","url":null},{"text":"📖 学到的说法","data":"scr:21:0:0","url":null}],[{"text":"⚙️ 限额","data":"scr:22:0:0","url":null},{"text":"↩️ 撤销修改","data":"scr:24:0:0","url":null}],[{"text":"🔗 加入","data":"join_show:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:18.000000','2026-11-23 02:00:18.000000','2026-11-23 08:00:18.000000','sent',1,'2026-11-23 02:00:18.000000',25,'','update:10',0);
INSERT INTO "outbox" VALUES(103,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:00:21.000000','2026-11-23 02:00:21.000000','2026-11-23 02:00:36.000000','sent',1,'2026-11-23 02:00:21.000000',NULL,'','update:11',0);
INSERT INTO "outbox" VALUES(104,1001,1,'screen',NULL,2000,NULL,'{"text":"🕒 报送安排（1）","marks":[[0,6]],"action":"edit","message_id":25,"buttons":[[{"text":"平安报告 09:00、17:00","data":"scr:7:1:0","url":null}],[{"text":"➕ 新的报送安排","data":"use:6:0:0:10:0:8173596","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:21.000000','2026-11-23 02:00:21.000000','2026-11-23 08:00:21.000000','sent',1,'2026-11-23 02:00:21.000000',25,'','update:11',0);
INSERT INTO "outbox" VALUES(105,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:00:24.000000','2026-11-23 02:00:24.000000','2026-11-23 02:00:39.000000','sent',1,'2026-11-23 02:00:24.000000',NULL,'','update:12',0);
INSERT INTO "outbox" VALUES(106,1001,1,'screen',NULL,2000,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园\n截止前 2小时开放；截止后 30分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00","marks":[[0,6]],"action":"edit","message_id":25,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:4368150","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:4368150","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:4368150","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:4368150","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:4368150","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:4368150","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（4 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:4368150","url":null}],[{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:24.000000','2026-11-23 02:00:24.000000','2026-11-23 08:00:24.000000','sent',1,'2026-11-23 02:00:24.000000',25,'','update:12',0);
INSERT INTO "outbox" VALUES(107,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:00:27.000000','2026-11-23 02:00:27.000000','2026-11-23 02:00:42.000000','sent',1,'2026-11-23 02:00:27.000000',NULL,'','update:13',0);
INSERT INTO "outbox" VALUES(108,1001,1,'screen',NULL,2000,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园\n截止前 2小时开放；截止后 30分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00\n✏️ 截止后多久还没报算「未报」、出汇总？例如：20分钟","marks":[[0,6]],"action":"edit","message_id":25,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:3472722","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:3472722","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:3472722","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:3472722","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:3472722","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:3472722","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（4 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:3472722","url":null}],[{"text":"取消","data":"use:7:1:0:0:0:3472722","url":null},{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:27.000000','2026-11-23 02:00:27.000000','2026-11-23 08:00:27.000000','sent',1,'2026-11-23 02:00:27.000000',25,'','update:13',0);
INSERT INTO "outbox" VALUES(109,1001,1,'screen',NULL,2000,NULL,'{"text":"🔍 这样改，您看行不行：\n平安报告　截止后多久算未报：30分钟 → 25分钟\n已经排好的不变，每个人收到的也不变。\n改了以后，这些单位的其他管理员会收到通知；别人照常，到时按新的提醒。还没有改。","marks":[[0,12]],"action":"send","buttons":[[{"text":"✅ 就这样改","data":"use:23:0:0:1:0:5342248","url":null},{"text":"取消","data":"use:23:0:0:2:0:5342248","url":null}],[{"text":"« 返回","data":"scr:7:1:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:30.000000','2026-11-23 02:00:30.000000','2026-11-23 08:00:30.000000','sent',1,'2026-11-23 02:00:30.000000',27,'','update:14',0);
INSERT INTO "outbox" VALUES(110,1001,2,'admin',NULL,2001,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n平安报告　截止后多久算未报：30分钟 → 25分钟","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:33.000000','2026-11-23 02:00:33.000000',NULL,'sent',1,'2026-11-23 02:00:33.000000',16,'','update:15',0);
INSERT INTO "outbox" VALUES(111,1001,2,'admin',NULL,2009,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n平安报告　截止后多久算未报：30分钟 → 25分钟","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:33.000000','2026-11-23 02:00:33.000000',NULL,'sent',1,'2026-11-23 02:00:33.000000',9,'','update:15',0);
INSERT INTO "outbox" VALUES(112,1001,2,'admin',NULL,2010,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n平安报告　截止后多久算未报：30分钟 → 25分钟","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:33.000000','2026-11-23 02:00:33.000000',NULL,'sent',1,'2026-11-23 02:00:33.000000',9,'','update:15',0);
INSERT INTO "outbox" VALUES(113,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已改。要反悔：一天之内发「撤销修改」。","alert":false}','2026-11-23 02:00:33.000000','2026-11-23 02:00:33.000000','2026-11-23 02:00:48.000000','sent',1,'2026-11-23 02:00:33.000000',NULL,'','update:15',0);
INSERT INTO "outbox" VALUES(114,1001,1,'screen',NULL,2000,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园\n截止前 2小时开放；截止后 25分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00\n———\n✅ 已改。要反悔：一天之内发「撤销修改」。","marks":[[0,6]],"action":"edit","message_id":27,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:4686324","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:4686324","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:4686324","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:4686324","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:4686324","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:4686324","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（4 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:4686324","url":null}],[{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:33.000000','2026-11-23 02:00:33.000000','2026-11-23 08:00:33.000000','sent',1,'2026-11-23 02:00:33.000000',27,'','update:15',0);
INSERT INTO "outbox" VALUES(115,1001,1,'screen',NULL,2000,NULL,'{"text":"🛠 管理　青石镇\n管着 9 个单位。点一项看现在的设置；改之前都会先给您看改了会怎样。","marks":[[0,4]],"action":"send","buttons":[[{"text":"🏘 单位","data":"scr:2:0:0","url":null},{"text":"👥 人员","data":"scr:4:0:0","url":null}],[{"text":"🕒 报送安排","data":"scr:6:0:0","url":null},{"text":"🔔 提醒","data":"scr:8:0:0","url":null}],[{"text":"💬 群","data":"scr:10:0:0","url":null},{"text":"📆 值班表","data":"scr:12:0:0","url":null}],[{"text":"🚨 逐级提醒","data":"scr:14:0:0","url":null},{"text":"📍 查岗","data":"scr:16:0:0","url":null}],[{"text":"📘 应急预案","data":"scr:18:0:0","url":null},{"text":"📅 时期","data":"scr:40:0:0","url":null}],[{"text":"🗓 放假安排","data":"scr:20:0:0","url":null},{"text":"📖 学到的说法","data":"scr:21:0:0","url":null}],[{"text":"⚙️ 限额","data":"scr:22:0:0","url":null},{"text":"↩️ 撤销修改","data":"scr:24:0:0","url":null}],[{"text":"🔗 加入","data":"join_show:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:36.000000','2026-11-23 02:00:36.000000','2026-11-23 08:00:36.000000','sent',1,'2026-11-23 02:00:36.000000',29,'','update:16',0);
INSERT INTO "outbox" VALUES(116,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:00:39.000000','2026-11-23 02:00:39.000000','2026-11-23 02:00:54.000000','sent',1,'2026-11-23 02:00:39.000000',NULL,'','update:17',0);
INSERT INTO "outbox" VALUES(117,1001,1,'screen',NULL,2000,NULL,'{"text":"🔔 提醒　每个报送安排一套（1）","marks":[[0,4]],"action":"edit","message_id":29,"buttons":[[{"text":"平安报告 4 步","data":"scr:9:1:0","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:39.000000','2026-11-23 02:00:39.000000','2026-11-23 08:00:39.000000','sent',1,'2026-11-23 02:00:39.000000',29,'','update:17',0);
INSERT INTO "outbox" VALUES(118,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:00:42.000000','2026-11-23 02:00:42.000000','2026-11-23 02:00:57.000000','sent',1,'2026-11-23 02:00:42.000000',NULL,'','update:18',0);
INSERT INTO "outbox" VALUES(119,1001,1,'screen',NULL,2000,NULL,'{"text":"🔔 提醒　平安报告\n只发给还没报的：","marks":[[0,4]],"action":"edit","message_id":29,"buttons":[[{"text":"截止前1小时：信息员","data":"scr:25:1:0","url":null}],[{"text":"截止前15分钟：信息员","data":"scr:25:1:1","url":null}],[{"text":"截止后5分钟：信息员、单位负责人","data":"scr:25:1:2","url":null}],[{"text":"截止后15分钟：上一级单位","data":"scr:25:1:3","url":null}],[{"text":"➕ 加一步","data":"use:9:1:0:10:0:7794766","url":null}],[{"text":"🕒 平安报告","data":"scr:7:1:0","url":null}],[{"text":"« 返回","data":"scr:8:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:42.000000','2026-11-23 02:00:42.000000','2026-11-23 08:00:42.000000','sent',1,'2026-11-23 02:00:42.000000',29,'','update:18',0);
INSERT INTO "outbox" VALUES(120,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:00:45.000000','2026-11-23 02:00:45.000000','2026-11-23 02:01:00.000000','sent',1,'2026-11-23 02:00:45.000000',NULL,'','update:19',0);
INSERT INTO "outbox" VALUES(121,1001,1,'screen',NULL,2000,NULL,'{"text":"🔔 提醒　平安报告\n只发给还没报的：\n✏️ 什么时候提醒？例如：截止前30分钟／到点／截止后10分钟","marks":[[0,4]],"action":"edit","message_id":29,"buttons":[[{"text":"截止前1小时：信息员","data":"scr:25:1:0","url":null}],[{"text":"截止前15分钟：信息员","data":"scr:25:1:1","url":null}],[{"text":"截止后5分钟：信息员、单位负责人","data":"scr:25:1:2","url":null}],[{"text":"截止后15分钟：上一级单位","data":"scr:25:1:3","url":null}],[{"text":"➕ 加一步","data":"use:9:1:0:10:0:6140766","url":null}],[{"text":"🕒 平安报告","data":"scr:7:1:0","url":null}],[{"text":"取消","data":"use:9:1:0:0:0:6140766","url":null},{"text":"« 返回","data":"scr:8:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:45.000000','2026-11-23 02:00:45.000000','2026-11-23 08:00:45.000000','sent',1,'2026-11-23 02:00:45.000000',29,'','update:19',0);
INSERT INTO "outbox" VALUES(122,1001,1,'screen',NULL,2000,NULL,'{"text":"🔔 平安报告　截止前30分钟\n提醒谁？点选，可以几个；那一级没有人，就提醒上一级。","marks":[[0,6]],"action":"send","buttons":[[{"text":"✅ 信息员","data":"use:25:1:0:13:0:4834706","url":null},{"text":"▫️ 单位负责人","data":"use:25:1:0:13:1:4834706","url":null}],[{"text":"▫️ 上一级单位","data":"use:25:1:0:13:2:4834706","url":null}],[{"text":"🔍 看看会怎样","data":"use:25:1:0:14:0:4834706","url":null}],[{"text":"« 返回","data":"scr:9:1:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:48.000000','2026-11-23 02:00:48.000000','2026-11-23 08:00:48.000000','sent',1,'2026-11-23 02:00:48.000000',31,'','update:20',0);
INSERT INTO "outbox" VALUES(123,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:00:51.000000','2026-11-23 02:00:51.000000','2026-11-23 02:01:06.000000','sent',1,'2026-11-23 02:00:51.000000',NULL,'','update:21',0);
INSERT INTO "outbox" VALUES(124,1001,1,'screen',NULL,2000,NULL,'{"text":"🔍 这样改，您看行不行：\n平安报告　提醒：\n＋ 截止前30分钟：信息员\n11月23日 这样提醒（到时还没报的）：\n16:00 平安报告：吴网格（平安里）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）、钱书记（石桥）\n16:30 平安报告：吴网格（平安里）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）、钱书记（石桥）\n16:45 平安报告：吴网格（平安里）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）、钱书记（石桥）\n17:05 平安报告：何主任、冯校长（小学）、吴网格（平安里）、周镇长（带班领导）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学） 等 10 人\n17:15 平安报告：何主任、周镇长（带班领导）、马干事\n每个人收到的：\n吴网格（平安里）：七天最多 42 条 → 56 条\n孙片长（三个单位）：七天最多 42 条 → 56 条\n王会计（东沟）：七天最多 42 条 → 56 条\n赵姐（柳湾）：七天最多 42 条 → 56 条\n郑老师（小学）：七天最多 42 条 → 56 条\n钱书记（石桥）：七天最多 42 条 → 56 条\n改了以后，这些单位的其他管理员会收到通知；别人照常，到时按新的提醒。还没有改。","marks":[[0,12],[351,358]],"action":"edit","message_id":31,"buttons":[[{"text":"✅ 就这样改","data":"use:23:0:0:1:0:7909017","url":null},{"text":"取消","data":"use:23:0:0:2:0:7909017","url":null}],[{"text":"« 返回","data":"scr:9:1:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:51.000000','2026-11-23 02:00:51.000000','2026-11-23 08:00:51.000000','sent',1,'2026-11-23 02:00:51.000000',31,'','update:21',0);
INSERT INTO "outbox" VALUES(125,1001,2,'admin',NULL,2001,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n平安报告　提醒：\n＋ 截止前30分钟：信息员","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:54.000000','2026-11-23 02:00:54.000000',NULL,'sent',1,'2026-11-23 02:00:54.000000',17,'','update:22',0);
INSERT INTO "outbox" VALUES(126,1001,2,'admin',NULL,2009,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n平安报告　提醒：\n＋ 截止前30分钟：信息员","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:54.000000','2026-11-23 02:00:54.000000',NULL,'sent',1,'2026-11-23 02:00:54.000000',10,'','update:22',0);
INSERT INTO "outbox" VALUES(127,1001,2,'admin',NULL,2010,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n平安报告　提醒：\n＋ 截止前30分钟：信息员","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:54.000000','2026-11-23 02:00:54.000000',NULL,'sent',1,'2026-11-23 02:00:54.000000',10,'','update:22',0);
INSERT INTO "outbox" VALUES(128,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已改。要反悔：一天之内发「撤销修改」。","alert":false}','2026-11-23 02:00:54.000000','2026-11-23 02:00:54.000000','2026-11-23 02:01:09.000000','sent',1,'2026-11-23 02:00:54.000000',NULL,'','update:22',0);
INSERT INTO "outbox" VALUES(129,1001,1,'screen',NULL,2000,NULL,'{"text":"🔔 提醒　平安报告\n只发给还没报的：\n———\n✅ 已改。要反悔：一天之内发「撤销修改」。","marks":[[0,4]],"action":"edit","message_id":31,"buttons":[[{"text":"截止前1小时：信息员","data":"scr:25:1:0","url":null}],[{"text":"截止前30分钟：信息员","data":"scr:25:1:1","url":null}],[{"text":"截止前15分钟：信息员","data":"scr:25:1:2","url":null}],[{"text":"截止后5分钟：信息员、单位负责人","data":"scr:25:1:3","url":null}],[{"text":"截止后15分钟：上一级单位","data":"scr:25:1:4","url":null}],[{"text":"➕ 加一步","data":"use:9:1:0:10:0:7869263","url":null}],[{"text":"🕒 平安报告","data":"scr:7:1:0","url":null}],[{"text":"« 返回","data":"scr:8:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:00:54.000000','2026-11-23 02:00:54.000000','2026-11-23 08:00:54.000000','sent',1,'2026-11-23 02:00:54.000000',31,'','update:22',0);
INSERT INTO "outbox" VALUES(130,1001,1,'screen',NULL,2001,NULL,'{"text":"🛠 管理　青石镇\n管着 9 个单位。点一项看现在的设置；改之前都会先给您看改了会怎样。","marks":[[0,4]],"action":"send","buttons":[[{"text":"🏘 单位","data":"scr:2:0:0","url":null},{"text":"👥 人员","data":"scr:4:0:0","url":null}],[{"text":"🕒 报送安排","data":"scr:6:0:0","url":null},{"text":"🔔 提醒","data":"scr:8:0:0","url":null}],[{"text":"💬 群","data":"scr:10:0:0","url":null},{"text":"📆 值班表","data":"scr:12:0:0","url":null}],[{"text":"🚨 逐级提醒","data":"scr:14:0:0","url":null},{"text":"📍 查岗","data":"scr:16:0:0","url":null}],[{"text":"📘 应急预案","data":"scr:18:0:0","url":null},{"text":"📅 时期","data":"scr:40:0:0","url":null}],[{"text":"🗓 放假安排","data":"scr:20:0:0","url":null},{"text":"📖 学到的说法","data":"scr:21:0:0","url":null}],[{"text":"⚙️ 限额","data":"scr:22:0:0","url":null},{"text":"↩️ 撤销修改","data":"scr:24:0:0","url":null}],[{"text":"🔗 加入","data":"join_show:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:00:57.000000','2026-11-23 02:00:57.000000','2026-11-23 08:00:57.000000','sent',1,'2026-11-23 02:00:57.000000',19,'','update:23',0);
INSERT INTO "outbox" VALUES(131,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:01:00.000000','2026-11-23 02:01:00.000000','2026-11-23 02:01:15.000000','sent',1,'2026-11-23 02:01:00.000000',NULL,'','update:24',0);
INSERT INTO "outbox" VALUES(132,1001,1,'screen',NULL,2001,NULL,'{"text":"🕒 报送安排（1）","marks":[[0,6]],"action":"edit","message_id":19,"buttons":[[{"text":"平安报告 09:00、17:00","data":"scr:7:1:0","url":null}],[{"text":"➕ 新的报送安排","data":"use:6:0:0:10:0:8173596","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:00.000000','2026-11-23 02:01:00.000000','2026-11-23 08:01:00.000000','sent',1,'2026-11-23 02:01:00.000000',19,'','update:24',0);
INSERT INTO "outbox" VALUES(133,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:01:03.000000','2026-11-23 02:01:03.000000','2026-11-23 02:01:18.000000','sent',1,'2026-11-23 02:01:03.000000',NULL,'','update:25',0);
INSERT INTO "outbox" VALUES(134,1001,1,'screen',NULL,2001,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园\n截止前 2小时开放；截止后 25分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00","marks":[[0,6]],"action":"edit","message_id":19,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:1424886","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:1424886","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:1424886","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:1424886","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:1424886","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:1424886","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（5 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:1424886","url":null}],[{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:03.000000','2026-11-23 02:01:03.000000','2026-11-23 08:01:03.000000','sent',1,'2026-11-23 02:01:03.000000',19,'','update:25',0);
INSERT INTO "outbox" VALUES(135,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:01:06.000000','2026-11-23 02:01:06.000000','2026-11-23 02:01:21.000000','sent',1,'2026-11-23 02:01:06.000000',NULL,'','update:26',0);
INSERT INTO "outbox" VALUES(136,1001,1,'screen',NULL,2001,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园\n截止前 2小时开放；截止后 25分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00\n✏️ 几点到几点不催？例如：22:00到6:00；随时可以催就发「不设」","marks":[[0,6]],"action":"edit","message_id":19,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:3967605","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:3967605","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:3967605","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:3967605","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:3967605","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:3967605","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（5 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:3967605","url":null}],[{"text":"取消","data":"use:7:1:0:0:0:3967605","url":null},{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:06.000000','2026-11-23 02:01:06.000000','2026-11-23 08:01:06.000000','sent',1,'2026-11-23 02:01:06.000000',19,'','update:26',0);
INSERT INTO "outbox" VALUES(137,1001,1,'screen',NULL,2001,NULL,'{"text":"🔍 这样改，您看行不行：\n平安报告　不催的时段：22:00—06:00 → 21:00—07:00\n已经排好的不变，每个人收到的也不变。\n改了以后，这些单位的其他管理员会收到通知；别人照常，到时按新的提醒。还没有改。","marks":[[0,12]],"action":"send","buttons":[[{"text":"✅ 就这样改","data":"use:23:0:0:1:0:4414460","url":null},{"text":"取消","data":"use:23:0:0:2:0:4414460","url":null}],[{"text":"« 返回","data":"scr:7:1:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:09.000000','2026-11-23 02:01:09.000000','2026-11-23 08:01:09.000000','sent',1,'2026-11-23 02:01:09.000000',21,'','update:27',0);
INSERT INTO "outbox" VALUES(138,1001,2,'admin',NULL,2000,NULL,'{"text":"🛠 周镇长（带班领导） 改了设置：\n平安报告　不催的时段：22:00—06:00 → 21:00—07:00","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:12.000000','2026-11-23 02:01:12.000000',NULL,'sent',1,'2026-11-23 02:01:12.000000',32,'','update:28',0);
INSERT INTO "outbox" VALUES(139,1001,2,'admin',NULL,2009,NULL,'{"text":"🛠 周镇长（带班领导） 改了设置：\n平安报告　不催的时段：22:00—06:00 → 21:00—07:00","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:12.000000','2026-11-23 02:01:12.000000',NULL,'sent',1,'2026-11-23 02:01:12.000000',11,'','update:28',0);
INSERT INTO "outbox" VALUES(140,1001,2,'admin',NULL,2010,NULL,'{"text":"🛠 周镇长（带班领导） 改了设置：\n平安报告　不催的时段：22:00—06:00 → 21:00—07:00","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:12.000000','2026-11-23 02:01:12.000000',NULL,'sent',1,'2026-11-23 02:01:12.000000',11,'','update:28',0);
INSERT INTO "outbox" VALUES(141,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已改。要反悔：一天之内发「撤销修改」。","alert":false}','2026-11-23 02:01:12.000000','2026-11-23 02:01:12.000000','2026-11-23 02:01:27.000000','sent',1,'2026-11-23 02:01:12.000000',NULL,'','update:28',0);
INSERT INTO "outbox" VALUES(142,1001,1,'screen',NULL,2001,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园\n截止前 2小时开放；截止后 25分钟没报算未报，出汇总\n截止后 4小时封口\n21:00—07:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00\n———\n✅ 已改。要反悔：一天之内发「撤销修改」。","marks":[[0,6]],"action":"edit","message_id":21,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:4716036","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:4716036","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:4716036","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:4716036","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:4716036","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:4716036","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（5 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:4716036","url":null}],[{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:12.000000','2026-11-23 02:01:12.000000','2026-11-23 08:01:12.000000','sent',1,'2026-11-23 02:01:12.000000',21,'','update:28',0);
INSERT INTO "outbox" VALUES(143,1001,1,'screen',NULL,2001,NULL,'{"text":"↩️ 撤销修改\n您 24 小时里改的设置（1），新的在前。点一条，先给您看会怎样。\n已发的消息、用过的链接、收回的权限回不来；改名、合并、换人不在这里撤。","marks":[[0,7]],"action":"send","buttons":[[{"text":"10:01 修改报送安排 平安报告：免打扰","data":"use:24:0:0:10:4:8543899","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:15.000000','2026-11-23 02:01:15.000000','2026-11-23 08:01:15.000000','sent',1,'2026-11-23 02:01:15.000000',23,'','update:29',0);
INSERT INTO "outbox" VALUES(144,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:01:18.000000','2026-11-23 02:01:18.000000','2026-11-23 02:01:33.000000','sent',1,'2026-11-23 02:01:18.000000',NULL,'','update:30',0);
INSERT INTO "outbox" VALUES(145,1001,1,'screen',NULL,2001,NULL,'{"text":"🔍 这样改，您看行不行：\n平安报告　不催的时段：21:00—07:00 → 22:00—06:00\n已经排好的不变，每个人收到的也不变。\n改了以后，这些单位的其他管理员会收到通知；别人照常，到时按新的提醒。还没有改。","marks":[[0,12]],"action":"edit","message_id":23,"buttons":[[{"text":"✅ 就这样改","data":"use:23:0:0:1:0:4843619","url":null},{"text":"取消","data":"use:23:0:0:2:0:4843619","url":null}],[{"text":"« 返回","data":"scr:24:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:18.000000','2026-11-23 02:01:18.000000','2026-11-23 08:01:18.000000','sent',1,'2026-11-23 02:01:18.000000',23,'','update:30',0);
INSERT INTO "outbox" VALUES(146,1001,2,'admin',NULL,2000,NULL,'{"text":"↩️ 周镇长（带班领导） 撤销了自己的修改：\n平安报告　不催的时段：21:00—07:00 → 22:00—06:00","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:21.000000','2026-11-23 02:01:21.000000',NULL,'sent',1,'2026-11-23 02:01:21.000000',33,'','update:31',0);
INSERT INTO "outbox" VALUES(147,1001,2,'admin',NULL,2009,NULL,'{"text":"↩️ 周镇长（带班领导） 撤销了自己的修改：\n平安报告　不催的时段：21:00—07:00 → 22:00—06:00","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:21.000000','2026-11-23 02:01:21.000000',NULL,'sent',1,'2026-11-23 02:01:21.000000',12,'','update:31',0);
INSERT INTO "outbox" VALUES(148,1001,2,'admin',NULL,2010,NULL,'{"text":"↩️ 周镇长（带班领导） 撤销了自己的修改：\n平安报告　不催的时段：21:00—07:00 → 22:00—06:00","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:21.000000','2026-11-23 02:01:21.000000',NULL,'sent',1,'2026-11-23 02:01:21.000000',12,'','update:31',0);
INSERT INTO "outbox" VALUES(149,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已恢复成改之前的样子。","alert":false}','2026-11-23 02:01:21.000000','2026-11-23 02:01:21.000000','2026-11-23 02:01:36.000000','sent',1,'2026-11-23 02:01:21.000000',NULL,'','update:31',0);
INSERT INTO "outbox" VALUES(150,1001,1,'screen',NULL,2001,NULL,'{"text":"↩️ 撤销修改\n您 24 小时里改的设置（1），新的在前。点一条，先给您看会怎样。\n已发的消息、用过的链接、收回的权限回不来；改名、合并、换人不在这里撤。\n———\n✅ 已恢复成改之前的样子。","marks":[[0,7]],"action":"edit","message_id":23,"buttons":[[{"text":"10:01 撤销：修改报送安排 平安报告：免打扰","data":"use:24:0:0:10:5:9669424","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:21.000000','2026-11-23 02:01:21.000000','2026-11-23 08:01:21.000000','sent',1,'2026-11-23 02:01:21.000000',23,'','update:31',0);
INSERT INTO "outbox" VALUES(151,1001,1,'screen',NULL,2000,NULL,'{"text":"🛠 管理　青石镇\n管着 9 个单位。点一项看现在的设置；改之前都会先给您看改了会怎样。","marks":[[0,4]],"action":"send","buttons":[[{"text":"🏘 单位","data":"scr:2:0:0","url":null},{"text":"👥 人员","data":"scr:4:0:0","url":null}],[{"text":"🕒 报送安排","data":"scr:6:0:0","url":null},{"text":"🔔 提醒","data":"scr:8:0:0","url":null}],[{"text":"💬 群","data":"scr:10:0:0","url":null},{"text":"📆 值班表","data":"scr:12:0:0","url":null}],[{"text":"🚨 逐级提醒","data":"scr:14:0:0","url":null},{"text":"📍 查岗","data":"scr:16:0:0","url":null}],[{"text":"📘 应急预案","data":"scr:18:0:0","url":null},{"text":"📅 时期","data":"scr:40:0:0","url":null}],[{"text":"🗓 放假安排","data":"scr:20:0:0","url":null},{"text":"📖 学到的说法","data":"scr:21:0:0","url":null}],[{"text":"⚙️ 限额","data":"scr:22:0:0","url":null},{"text":"↩️ 撤销修改","data":"scr:24:0:0","url":null}],[{"text":"🔗 加入","data":"join_show:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:24.000000','2026-11-23 02:01:24.000000','2026-11-23 08:01:24.000000','sent',1,'2026-11-23 02:01:24.000000',35,'','update:32',0);
INSERT INTO "outbox" VALUES(152,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:01:27.000000','2026-11-23 02:01:27.000000','2026-11-23 02:01:42.000000','sent',1,'2026-11-23 02:01:27.000000',NULL,'','update:33',0);
INSERT INTO "outbox" VALUES(153,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 单位（9）\n第 1 页，共 2 页","marks":[[0,4]],"action":"edit","message_id":35,"buttons":[[{"text":"青石镇","data":"scr:3:1:0","url":null}],[{"text":"· 东沟村","data":"scr:3:2:0","url":null}],[{"text":"· 柳湾村","data":"scr:3:3:0","url":null}],[{"text":"· 石桥村","data":"scr:3:4:0","url":null}],[{"text":"· 南坪村","data":"scr:3:5:0","url":null}],[{"text":"· 无事坡村","data":"scr:3:6:0","url":null}],[{"text":"· 平安里社区","data":"scr:3:7:0","url":null}],[{"text":"· 青石镇中心小学","data":"scr:3:8:0","url":null}],[{"text":"下一页 ▶","data":"scr:2:0:1","url":null}],[{"text":"🔍 查找","data":"use:2:0:0:1:0:1007372","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:27.000000','2026-11-23 02:01:27.000000','2026-11-23 08:01:27.000000','sent',1,'2026-11-23 02:01:27.000000',35,'','update:33',0);
INSERT INTO "outbox" VALUES(154,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:01:30.000000','2026-11-23 02:01:30.000000','2026-11-23 02:01:45.000000','sent',1,'2026-11-23 02:01:30.000000',NULL,'','update:34',0);
INSERT INTO "outbox" VALUES(155,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 石桥村　上级：青石镇\n要报：平安报告　09:00、17:00\n人员（1）：","marks":[[0,5]],"action":"edit","message_id":35,"buttons":[[{"text":"信息员　钱书记（石桥）","data":"scr:5:5:0","url":null}],[{"text":"😴 免报","data":"use:3:4:0:10:0:3855887","url":null},{"text":"✏️ 改名","data":"use:3:4:0:13:0:3855887","url":null}],[{"text":"➕ 下面新增单位","data":"use:3:4:0:12:0:3855887","url":null},{"text":"拆分…","data":"use:3:4:0:15:0:3855887","url":null}],[{"text":"并入…","data":"use:3:4:0:14:0:3855887","url":null},{"text":"撤销…","data":"use:3:4:0:16:0:3855887","url":null}],[{"text":"« 返回","data":"scr:2:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:30.000000','2026-11-23 02:01:30.000000','2026-11-23 08:01:30.000000','sent',1,'2026-11-23 02:01:30.000000',35,'','update:34',0);
INSERT INTO "outbox" VALUES(156,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:01:33.000000','2026-11-23 02:01:33.000000','2026-11-23 02:01:48.000000','sent',1,'2026-11-23 02:01:33.000000',NULL,'','update:35',0);
INSERT INTO "outbox" VALUES(157,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 石桥村　免报\n✏️ 请发日子和原因，如「12月1日到12月7日 停办」「明天 停电」。","marks":[[0,5]],"action":"edit","message_id":35,"buttons":[[{"text":"取消","data":"use:30:0:0:0:0:4821021","url":null},{"text":"« 返回","data":"scr:3:4:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:33.000000','2026-11-23 02:01:33.000000','2026-11-23 08:01:33.000000','sent',1,'2026-11-23 02:01:33.000000',35,'','update:35',0);
INSERT INTO "outbox" VALUES(158,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 石桥村　免报\n还没有改，点「确定」才改：\n石桥村：11月23日 至 11月25日 免报（村里搬迁，停电）\n今后七天：\n≠ 11月23日 17:00 平安报告：免报 石桥村\n≠ 11月24日 09:00 平安报告：免报 石桥村\n≠ 11月24日 17:00 平安报告：免报 石桥村\n≠ 11月25日 09:00 平安报告：免报 石桥村\n≠ 11月25日 17:00 平安报告：免报 石桥村\n11月23日 这样提醒（到时还没报的）：\n16:00 平安报告：吴网格（平安里）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）\n16:30 平安报告：吴网格（平安里）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）\n16:45 平安报告：吴网格（平安里）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）\n17:05 平安报告：何主任、冯校长（小学）、吴网格（平安里）、周镇长（带班领导）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学） 等 9 人\n17:15 平安报告：何主任、周镇长（带班领导）、马干事\n钱书记（石桥）：七天最多 56 条 → 36 条\n确定后马上告诉 4 人：周镇长（带班领导）、何主任、马干事、钱书记（石桥）","marks":[[0,5],[55,60]],"action":"send","buttons":[[{"text":"✅ 确定","data":"use:30:0:0:10:0:8855118","url":null}],[{"text":"« 返回","data":"scr:3:4:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:36.000000','2026-11-23 02:01:36.000000','2026-11-23 08:01:36.000000','sent',1,'2026-11-23 02:01:36.000000',37,'','update:36',0);
INSERT INTO "outbox" VALUES(159,1001,2,'admin',NULL,2001,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n新增免报 石桥村 2026-11-23 至 2026-11-25：村里搬迁，停电","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:39.000000','2026-11-23 02:01:39.000000',NULL,'sent',1,'2026-11-23 02:01:39.000000',24,'','update:37',0);
INSERT INTO "outbox" VALUES(160,1001,2,'admin',NULL,2009,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n新增免报 石桥村 2026-11-23 至 2026-11-25：村里搬迁，停电","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:39.000000','2026-11-23 02:01:39.000000',NULL,'sent',1,'2026-11-23 02:01:39.000000',13,'','update:37',0);
INSERT INTO "outbox" VALUES(161,1001,2,'admin',NULL,2010,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n新增免报 石桥村 2026-11-23 至 2026-11-25：村里搬迁，停电","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:39.000000','2026-11-23 02:01:39.000000',NULL,'sent',1,'2026-11-23 02:01:39.000000',13,'','update:37',0);
INSERT INTO "outbox" VALUES(162,1001,1,'answer',NULL,2004,NULL,'{"text":"🏘 石桥村：11月23日 至 11月25日 免报（村里搬迁，停电）","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:39.000000','2026-11-23 02:01:39.000000',NULL,'sent',1,'2026-11-23 02:01:39.000000',5,'','update:37',0);
INSERT INTO "outbox" VALUES(163,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已办好。\n石桥村：11月23日 至 11月25日 免报（村里搬迁，停电）","alert":false}','2026-11-23 02:01:39.000000','2026-11-23 02:01:39.000000','2026-11-23 02:01:54.000000','sent',1,'2026-11-23 02:01:39.000000',NULL,'','update:37',0);
INSERT INTO "outbox" VALUES(164,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 石桥村　上级：青石镇\n要报：平安报告　09:00、17:00\n免报：11月23日—11月25日　村里搬迁，停电\n人员（1）：\n———\n✅ 已办好。\n石桥村：11月23日 至 11月25日 免报（村里搬迁，停电）","marks":[[0,5]],"action":"edit","message_id":37,"buttons":[[{"text":"信息员　钱书记（石桥）","data":"scr:5:5:0","url":null}],[{"text":"取消免报 11月23日—11月25日","data":"use:3:4:0:11:1:6596140","url":null}],[{"text":"😴 免报","data":"use:3:4:0:10:0:6596140","url":null},{"text":"✏️ 改名","data":"use:3:4:0:13:0:6596140","url":null}],[{"text":"➕ 下面新增单位","data":"use:3:4:0:12:0:6596140","url":null},{"text":"拆分…","data":"use:3:4:0:15:0:6596140","url":null}],[{"text":"并入…","data":"use:3:4:0:14:0:6596140","url":null},{"text":"撤销…","data":"use:3:4:0:16:0:6596140","url":null}],[{"text":"« 返回","data":"scr:2:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:39.000000','2026-11-23 02:01:39.000000','2026-11-23 08:01:39.000000','sent',1,'2026-11-23 02:01:39.000000',37,'','update:37',0);
INSERT INTO "outbox" VALUES(165,1001,1,'screen',NULL,2000,NULL,'{"text":"🛠 管理　青石镇\n管着 9 个单位。点一项看现在的设置；改之前都会先给您看改了会怎样。","marks":[[0,4]],"action":"send","buttons":[[{"text":"🏘 单位","data":"scr:2:0:0","url":null},{"text":"👥 人员","data":"scr:4:0:0","url":null}],[{"text":"🕒 报送安排","data":"scr:6:0:0","url":null},{"text":"🔔 提醒","data":"scr:8:0:0","url":null}],[{"text":"💬 群","data":"scr:10:0:0","url":null},{"text":"📆 值班表","data":"scr:12:0:0","url":null}],[{"text":"🚨 逐级提醒","data":"scr:14:0:0","url":null},{"text":"📍 查岗","data":"scr:16:0:0","url":null}],[{"text":"📘 应急预案","data":"scr:18:0:0","url":null},{"text":"📅 时期","data":"scr:40:0:0","url":null}],[{"text":"🗓 放假安排","data":"scr:20:0:0","url":null},{"text":"📖 学到的说法","data":"scr:21:0:0","url":null}],[{"text":"⚙️ 限额","data":"scr:22:0:0","url":null},{"text":"↩️ 撤销修改","data":"scr:24:0:0","url":null}],[{"text":"🔗 加入","data":"join_show:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:42.000000','2026-11-23 02:01:42.000000','2026-11-23 08:01:42.000000','sent',1,'2026-11-23 02:01:42.000000',39,'','update:38',0);
INSERT INTO "outbox" VALUES(166,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:01:45.000000','2026-11-23 02:01:45.000000','2026-11-23 02:02:00.000000','sent',1,'2026-11-23 02:01:45.000000',NULL,'','update:39',0);
INSERT INTO "outbox" VALUES(167,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 单位（9）\n第 1 页，共 2 页","marks":[[0,4]],"action":"edit","message_id":39,"buttons":[[{"text":"青石镇","data":"scr:3:1:0","url":null}],[{"text":"· 东沟村","data":"scr:3:2:0","url":null}],[{"text":"· 柳湾村","data":"scr:3:3:0","url":null}],[{"text":"· 石桥村","data":"scr:3:4:0","url":null}],[{"text":"· 南坪村","data":"scr:3:5:0","url":null}],[{"text":"· 无事坡村","data":"scr:3:6:0","url":null}],[{"text":"· 平安里社区","data":"scr:3:7:0","url":null}],[{"text":"· 青石镇中心小学","data":"scr:3:8:0","url":null}],[{"text":"下一页 ▶","data":"scr:2:0:1","url":null}],[{"text":"🔍 查找","data":"use:2:0:0:1:0:1007372","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:45.000000','2026-11-23 02:01:45.000000','2026-11-23 08:01:45.000000','sent',1,'2026-11-23 02:01:45.000000',39,'','update:39',0);
INSERT INTO "outbox" VALUES(168,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:01:48.000000','2026-11-23 02:01:48.000000','2026-11-23 02:02:03.000000','sent',1,'2026-11-23 02:01:48.000000',NULL,'','update:40',0);
INSERT INTO "outbox" VALUES(169,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 东沟村　上级：青石镇\n别名：东沟\n要报：平安报告　09:00、17:00\n人员（1）：","marks":[[0,5]],"action":"edit","message_id":39,"buttons":[[{"text":"信息员　王会计（东沟）","data":"scr:5:3:0","url":null}],[{"text":"😴 免报","data":"use:3:2:0:10:0:4326022","url":null},{"text":"✏️ 改名","data":"use:3:2:0:13:0:4326022","url":null}],[{"text":"➕ 下面新增单位","data":"use:3:2:0:12:0:4326022","url":null},{"text":"拆分…","data":"use:3:2:0:15:0:4326022","url":null}],[{"text":"并入…","data":"use:3:2:0:14:0:4326022","url":null},{"text":"撤销…","data":"use:3:2:0:16:0:4326022","url":null}],[{"text":"« 返回","data":"scr:2:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:48.000000','2026-11-23 02:01:48.000000','2026-11-23 08:01:48.000000','sent',1,'2026-11-23 02:01:48.000000',39,'','update:40',0);
INSERT INTO "outbox" VALUES(170,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:01:51.000000','2026-11-23 02:01:51.000000','2026-11-23 02:02:06.000000','sent',1,'2026-11-23 02:01:51.000000',NULL,'','update:41',0);
INSERT INTO "outbox" VALUES(171,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 东沟村　改名\n以前的记录和汇总保留旧名称，说旧名称也听得懂。\n✏️ 请发新的名称。","marks":[[0,5]],"action":"edit","message_id":39,"buttons":[[{"text":"取消","data":"use:30:0:0:0:0:1365788","url":null},{"text":"« 返回","data":"scr:3:2:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:51.000000','2026-11-23 02:01:51.000000','2026-11-23 08:01:51.000000','sent',1,'2026-11-23 02:01:51.000000',39,'','update:41',0);
INSERT INTO "outbox" VALUES(172,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 东沟村　改名\n以前的记录和汇总保留旧名称，说旧名称也听得懂。\n还没有改，点「确定」才改：\n东沟村 改名为 东岭村\n今后七天：\n≠ 11月23日 17:00 平安报告：增加 东岭村；去掉 东沟村\n≠ 11月24日 09:00 平安报告：增加 东岭村；去掉 东沟村\n≠ 11月24日 17:00 平安报告：增加 东岭村；去掉 东沟村\n≠ 11月25日 09:00 平安报告：增加 东岭村；去掉 东沟村\n≠ 11月25日 17:00 平安报告：增加 东岭村；去掉 东沟村\n确定后马上告诉 4 人：王会计（东沟）、周镇长（带班领导）、何主任、马干事","marks":[[0,5],[59,64]],"action":"send","buttons":[[{"text":"✅ 确定","data":"use:30:0:0:10:0:7383858","url":null}],[{"text":"« 返回","data":"scr:3:2:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:54.000000','2026-11-23 02:01:54.000000','2026-11-23 08:01:54.000000','sent',1,'2026-11-23 02:01:54.000000',41,'','update:42',0);
INSERT INTO "outbox" VALUES(173,1001,5,'card',NULL,-1001,NULL,'{"action":"card","round_id":2}','2026-11-23 02:01:57.000000','2026-11-23 02:01:57.000000',NULL,'dropped',0,NULL,NULL,'nothing left to say','update:43',0);
INSERT INTO "outbox" VALUES(174,1001,5,'card',NULL,2001,NULL,'{"action":"card","round_id":2}','2026-11-23 02:01:57.000000','2026-11-23 02:01:57.000000',NULL,'dropped',0,NULL,NULL,'nothing left to say','update:43',0);
INSERT INTO "outbox" VALUES(175,1001,1,'answer',NULL,2002,NULL,'{"text":"🏘 单位改名：东沟村 改为 东岭村（李主任（管理员））。\n以前的记录照旧，说旧名称我也听得懂。","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:57.000000','2026-11-23 02:01:57.000000',NULL,'sent',1,'2026-11-23 02:01:57.000000',6,'','update:43',0);
INSERT INTO "outbox" VALUES(176,1001,1,'answer',NULL,2001,NULL,'{"text":"🏘 单位改名：东沟村 改为 东岭村（李主任（管理员））。\n以前的记录照旧，说旧名称我也听得懂。","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:57.000000','2026-11-23 02:01:57.000000',NULL,'sent',1,'2026-11-23 02:01:57.000000',25,'','update:43',0);
INSERT INTO "outbox" VALUES(177,1001,1,'answer',NULL,2009,NULL,'{"text":"🏘 单位改名：东沟村 改为 东岭村（李主任（管理员））。\n以前的记录照旧，说旧名称我也听得懂。","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:57.000000','2026-11-23 02:01:57.000000',NULL,'sent',1,'2026-11-23 02:01:57.000000',14,'','update:43',0);
INSERT INTO "outbox" VALUES(178,1001,1,'answer',NULL,2010,NULL,'{"text":"🏘 单位改名：东沟村 改为 东岭村（李主任（管理员））。\n以前的记录照旧，说旧名称我也听得懂。","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:01:57.000000','2026-11-23 02:01:57.000000',NULL,'sent',1,'2026-11-23 02:01:57.000000',14,'','update:43',0);
INSERT INTO "outbox" VALUES(179,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已办好。\n东沟村 改名为 东岭村","alert":false}','2026-11-23 02:01:57.000000','2026-11-23 02:01:57.000000','2026-11-23 02:02:12.000000','sent',1,'2026-11-23 02:01:57.000000',NULL,'','update:43',0);
INSERT INTO "outbox" VALUES(180,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 东岭村　上级：青石镇\n别名：东沟、东沟村\n要报：平安报告　09:00、17:00\n人员（1）：\n———\n✅ 已办好。\n东沟村 改名为 东岭村","marks":[[0,5]],"action":"edit","message_id":41,"buttons":[[{"text":"信息员　王会计（东沟）","data":"scr:5:3:0","url":null}],[{"text":"😴 免报","data":"use:3:2:0:10:0:7060402","url":null},{"text":"✏️ 改名","data":"use:3:2:0:13:0:7060402","url":null}],[{"text":"➕ 下面新增单位","data":"use:3:2:0:12:0:7060402","url":null},{"text":"拆分…","data":"use:3:2:0:15:0:7060402","url":null}],[{"text":"并入…","data":"use:3:2:0:14:0:7060402","url":null},{"text":"撤销…","data":"use:3:2:0:16:0:7060402","url":null}],[{"text":"« 返回","data":"scr:2:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:01:57.000000','2026-11-23 02:01:57.000000','2026-11-23 08:01:57.000000','sent',1,'2026-11-23 02:01:57.000000',41,'','update:43',0);
INSERT INTO "outbox" VALUES(181,1001,1,'screen',NULL,2000,NULL,'{"text":"🛠 管理　青石镇\n管着 9 个单位。点一项看现在的设置；改之前都会先给您看改了会怎样。","marks":[[0,4]],"action":"send","buttons":[[{"text":"🏘 单位","data":"scr:2:0:0","url":null},{"text":"👥 人员","data":"scr:4:0:0","url":null}],[{"text":"🕒 报送安排","data":"scr:6:0:0","url":null},{"text":"🔔 提醒","data":"scr:8:0:0","url":null}],[{"text":"💬 群","data":"scr:10:0:0","url":null},{"text":"📆 值班表","data":"scr:12:0:0","url":null}],[{"text":"🚨 逐级提醒","data":"scr:14:0:0","url":null},{"text":"📍 查岗","data":"scr:16:0:0","url":null}],[{"text":"📘 应急预案","data":"scr:18:0:0","url":null},{"text":"📅 时期","data":"scr:40:0:0","url":null}],[{"text":"🗓 放假安排","data":"scr:20:0:0","url":null},{"text":"📖 学到的说法","data":"scr:21:0:0","url":null}],[{"text":"⚙️ 限额","data":"scr:22:0:0","url":null},{"text":"↩️ 撤销修改","data":"scr:24:0:0","url":null}],[{"text":"🔗 加入","data":"join_show:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:00.000000','2026-11-23 02:02:00.000000','2026-11-23 08:02:00.000000','sent',1,'2026-11-23 02:02:00.000000',43,'','update:44',0);
INSERT INTO "outbox" VALUES(182,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:02:03.000000','2026-11-23 02:02:03.000000','2026-11-23 02:02:18.000000','sent',1,'2026-11-23 02:02:03.000000',NULL,'','update:45',0);
INSERT INTO "outbox" VALUES(183,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 单位（9）\n第 1 页，共 2 页","marks":[[0,4]],"action":"edit","message_id":43,"buttons":[[{"text":"青石镇","data":"scr:3:1:0","url":null}],[{"text":"· 东岭村","data":"scr:3:2:0","url":null}],[{"text":"· 柳湾村","data":"scr:3:3:0","url":null}],[{"text":"· 石桥村","data":"scr:3:4:0","url":null}],[{"text":"· 南坪村","data":"scr:3:5:0","url":null}],[{"text":"· 无事坡村","data":"scr:3:6:0","url":null}],[{"text":"· 平安里社区","data":"scr:3:7:0","url":null}],[{"text":"· 青石镇中心小学","data":"scr:3:8:0","url":null}],[{"text":"下一页 ▶","data":"scr:2:0:1","url":null}],[{"text":"🔍 查找","data":"use:2:0:0:1:0:2135258","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:02:03.000000','2026-11-23 02:02:03.000000','2026-11-23 08:02:03.000000','sent',1,'2026-11-23 02:02:03.000000',43,'','update:45',0);
INSERT INTO "outbox" VALUES(184,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:02:06.000000','2026-11-23 02:02:06.000000','2026-11-23 02:02:21.000000','sent',1,'2026-11-23 02:02:06.000000',NULL,'','update:46',0);
INSERT INTO "outbox" VALUES(185,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 无事坡村　上级：青石镇\n要报：平安报告　09:00、17:00\n人员（1）：","marks":[[0,6]],"action":"edit","message_id":43,"buttons":[[{"text":"信息员　孙片长（三个单位）","data":"scr:5:7:0","url":null}],[{"text":"😴 免报","data":"use:3:6:0:10:0:9420167","url":null},{"text":"✏️ 改名","data":"use:3:6:0:13:0:9420167","url":null}],[{"text":"➕ 下面新增单位","data":"use:3:6:0:12:0:9420167","url":null},{"text":"拆分…","data":"use:3:6:0:15:0:9420167","url":null}],[{"text":"并入…","data":"use:3:6:0:14:0:9420167","url":null},{"text":"撤销…","data":"use:3:6:0:16:0:9420167","url":null}],[{"text":"« 返回","data":"scr:2:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:02:06.000000','2026-11-23 02:02:06.000000','2026-11-23 08:02:06.000000','sent',1,'2026-11-23 02:02:06.000000',43,'','update:46',0);
INSERT INTO "outbox" VALUES(186,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:02:09.000000','2026-11-23 02:02:09.000000','2026-11-23 02:02:24.000000','sent',1,'2026-11-23 02:02:09.000000',NULL,'','update:47',0);
INSERT INTO "outbox" VALUES(187,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 无事坡村　并入别的单位\n人员、值班表、群、没办完的事都跟过去；已经报的照算。\n并入哪个单位？点一个，或者发它的名称。","marks":[[0,6]],"action":"edit","message_id":43,"buttons":[[{"text":"东岭村","data":"use:30:0:0:11:0:4174851","url":null}],[{"text":"柳湾村","data":"use:30:0:0:11:1:4174851","url":null}],[{"text":"石桥村","data":"use:30:0:0:11:2:4174851","url":null}],[{"text":"南坪村","data":"use:30:0:0:11:3:4174851","url":null}],[{"text":"平安里社区","data":"use:30:0:0:11:4:4174851","url":null}],[{"text":"青石镇中心小学","data":"use:30:0:0:11:5:4174851","url":null}],[{"text":"实验幼儿园","data":"use:30:0:0:11:6:4174851","url":null}],[{"text":"取消","data":"use:30:0:0:0:0:4174851","url":null},{"text":"« 返回","data":"scr:2:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:02:09.000000','2026-11-23 02:02:09.000000','2026-11-23 08:02:09.000000','sent',1,'2026-11-23 02:02:09.000000',43,'','update:47',0);
INSERT INTO "outbox" VALUES(188,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:02:12.000000','2026-11-23 02:02:12.000000','2026-11-23 02:02:27.000000','sent',1,'2026-11-23 02:02:12.000000',NULL,'','update:48',0);
INSERT INTO "outbox" VALUES(189,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 无事坡村　并入别的单位\n人员、值班表、群、没办完的事都跟过去；已经报的照算。\n还没有改，点「确定」才改：\n无事坡村 并入 平安里社区\n· 已经报的 1 次照算\n今后七天：\n≠ 11月23日 17:00 平安报告：去掉 无事坡村\n≠ 11月24日 09:00 平安报告：去掉 无事坡村\n≠ 11月24日 17:00 平安报告：去掉 无事坡村\n≠ 11月25日 09:00 平安报告：去掉 无事坡村\n≠ 11月25日 17:00 平安报告：去掉 无事坡村\n确定后马上告诉 5 人：孙片长（三个单位）、吴网格（平安里）、周镇长（带班领导）、何主任、马干事","marks":[[0,6],[82,87]],"action":"edit","message_id":43,"buttons":[[{"text":"✅ 确定","data":"use:30:0:0:10:0:2632306","url":null}],[{"text":"« 返回","data":"scr:2:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:02:12.000000','2026-11-23 02:02:12.000000','2026-11-23 08:02:12.000000','sent',1,'2026-11-23 02:02:12.000000',43,'','update:48',0);
INSERT INTO "outbox" VALUES(190,1001,5,'card',NULL,-1001,NULL,'{"action":"card","round_id":2}','2026-11-23 02:02:15.000000','2026-11-23 02:02:15.000000',NULL,'dropped',0,NULL,NULL,'nothing left to say','update:49',0);
INSERT INTO "outbox" VALUES(191,1001,5,'card',NULL,2001,NULL,'{"action":"card","round_id":2}','2026-11-23 02:02:15.000000','2026-11-23 02:02:15.000000',NULL,'dropped',0,NULL,NULL,'nothing left to say','update:49',0);
INSERT INTO "outbox" VALUES(192,1001,1,'answer',NULL,2005,NULL,'{"text":"🏘 单位变动：无事坡村 已并入 平安里社区（李主任（管理员））。\n今后由 平安里社区 一起报；已经报的照算。","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:15.000000','2026-11-23 02:02:15.000000',NULL,'sent',1,'2026-11-23 02:02:15.000000',5,'','update:49',0);
INSERT INTO "outbox" VALUES(193,1001,1,'answer',NULL,2006,NULL,'{"text":"🏘 单位变动：无事坡村 已并入 平安里社区（李主任（管理员））。\n今后由 平安里社区 一起报；已经报的照算。","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:15.000000','2026-11-23 02:02:15.000000',NULL,'sent',1,'2026-11-23 02:02:15.000000',5,'','update:49',0);
INSERT INTO "outbox" VALUES(194,1001,1,'answer',NULL,2001,NULL,'{"text":"🏘 单位变动：无事坡村 已并入 平安里社区（李主任（管理员））。\n今后由 平安里社区 一起报；已经报的照算。","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:15.000000','2026-11-23 02:02:15.000000',NULL,'sent',1,'2026-11-23 02:02:15.000000',26,'','update:49',0);
INSERT INTO "outbox" VALUES(195,1001,1,'answer',NULL,2009,NULL,'{"text":"🏘 单位变动：无事坡村 已并入 平安里社区（李主任（管理员））。\n今后由 平安里社区 一起报；已经报的照算。","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:15.000000','2026-11-23 02:02:15.000000',NULL,'sent',1,'2026-11-23 02:02:15.000000',15,'','update:49',0);
INSERT INTO "outbox" VALUES(196,1001,1,'answer',NULL,2010,NULL,'{"text":"🏘 单位变动：无事坡村 已并入 平安里社区（李主任（管理员））。\n今后由 平安里社区 一起报；已经报的照算。","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:15.000000','2026-11-23 02:02:15.000000',NULL,'sent',1,'2026-11-23 02:02:15.000000',15,'','update:49',0);
INSERT INTO "outbox" VALUES(197,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已办好。\n无事坡村 并入 平安里社区\n· 已经报的 1 次照算","alert":false}','2026-11-23 02:02:15.000000','2026-11-23 02:02:15.000000','2026-11-23 02:02:30.000000','sent',1,'2026-11-23 02:02:15.000000',NULL,'','update:49',0);
INSERT INTO "outbox" VALUES(198,1001,1,'screen',NULL,2000,NULL,'{"text":"🏘 单位（8）\n———\n✅ 已办好。\n无事坡村 并入 平安里社区\n· 已经报的 1 次照算","marks":[[0,4]],"action":"edit","message_id":43,"buttons":[[{"text":"青石镇","data":"scr:3:1:0","url":null}],[{"text":"· 东岭村","data":"scr:3:2:0","url":null}],[{"text":"· 柳湾村","data":"scr:3:3:0","url":null}],[{"text":"· 石桥村","data":"scr:3:4:0","url":null}],[{"text":"· 南坪村","data":"scr:3:5:0","url":null}],[{"text":"· 平安里社区","data":"scr:3:7:0","url":null}],[{"text":"· 青石镇中心小学","data":"scr:3:8:0","url":null}],[{"text":"· 实验幼儿园","data":"scr:3:9:0","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:02:15.000000','2026-11-23 02:02:15.000000','2026-11-23 08:02:15.000000','sent',1,'2026-11-23 02:02:15.000000',43,'','update:49',0);
INSERT INTO "outbox" VALUES(199,1001,1,'answer',NULL,2003,NULL,'{"text":"👤 11月24日 00:00 – 11月25日 24:00由 王会计（东沟） 代替您（李主任（管理员））：身份和班次都由对方负责，到时自动结束。","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:18.000000','2026-11-23 02:02:18.000000',NULL,'sent',1,'2026-11-23 02:02:18.000000',6,'','',0);
INSERT INTO "outbox" VALUES(200,1001,1,'answer',NULL,2002,NULL,'{"text":"👤 11月24日 00:00 – 11月25日 24:00由您代替 赵姐（柳湾）（李主任（管理员））：对方的身份和班次到时都是您的，结束后自动取消。","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:18.000000','2026-11-23 02:02:18.000000',NULL,'sent',1,'2026-11-23 02:02:18.000000',7,'','',0);
INSERT INTO "outbox" VALUES(201,1001,1,'fetch',NULL,2000,NULL,'{"action":"fetch","file_id":"list-1","name":"信息员名单.xlsx","holidays":[],"workdays":[]}','2026-11-23 02:02:18.000000','2026-11-23 02:02:18.000000','2026-11-23 08:02:18.000000','sent',1,'2026-11-23 02:02:18.000000',NULL,'','update:50',0);
INSERT INTO "outbox" VALUES(202,1001,1,'answer','list:201',2000,NULL,'{"text":"📥 「信息员名单.xlsx」可以写入了，请过目：\n单位：新增 1 个，已有 2 个：新民村\n人员：新增 3 位，已有 0 位（信息员 3）\n报送：「平安报告」以后有 8 个单位要报，下一次 11月23日 17:00\n名单里没有的单位照旧：东岭村、石桥村、平安里社区、青石镇中心小学、实验幼儿园\n写入只是记下名单，不给任何人权限；各人自己加入以后，您来确认。写入吗？","marks":[],"action":"send","buttons":[[{"text":"✅ 写入","data":"listput:1:510933108","url":null},{"text":"取消","data":"listdrop:1","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:18.000000','2026-11-23 02:02:18.000000',NULL,'sent',1,'2026-11-23 02:02:18.000000',45,'','',0);
INSERT INTO "outbox" VALUES(203,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 02:02:21.000000','2026-11-23 02:02:21.000000','2026-11-23 02:02:36.000000','sent',1,'2026-11-23 02:02:21.000000',NULL,'','update:51',0);
INSERT INTO "outbox" VALUES(204,1001,1,'answer',NULL,2000,NULL,'{"text":"✅ 已写入：新增 1 个单位、3 位人员。\n一天之内可以撤销：点下面的按钮，或者发「撤销」。\n名单变了，把新的再发一次就行，只会改不一样的地方。\n接着做一个加入链接，发到工作群里，大家点开选单位，您再同意。","marks":[],"action":"edit","message_id":45,"buttons":[[{"text":"🔗 做加入链接","data":"join_make:1","url":null}],[{"text":"↩️ 撤销","data":"unlist:1","url":null}]]}','2026-11-23 02:02:21.000000','2026-11-23 02:02:21.000000',NULL,'sent',1,'2026-11-23 02:02:21.000000',45,'','update:51',0);
INSERT INTO "outbox" VALUES(205,1001,1,'screen',NULL,2000,NULL,'{"text":"🛠 管理　青石镇\n管着 9 个单位。点一项看现在的设置；改之前都会先给您看改了会怎样。","marks":[[0,4]],"action":"send","buttons":[[{"text":"🏘 单位","data":"scr:2:0:0","url":null},{"text":"👥 人员","data":"scr:4:0:0","url":null}],[{"text":"🕒 报送安排","data":"scr:6:0:0","url":null},{"text":"🔔 提醒","data":"scr:8:0:0","url":null}],[{"text":"💬 群","data":"scr:10:0:0","url":null},{"text":"📆 值班表","data":"scr:12:0:0","url":null}],[{"text":"🚨 逐级提醒","data":"scr:14:0:0","url":null},{"text":"📍 查岗","data":"scr:16:0:0","url":null}],[{"text":"📘 应急预案","data":"scr:18:0:0","url":null},{"text":"📅 时期","data":"scr:40:0:0","url":null}],[{"text":"🗓 放假安排","data":"scr:20:0:0","url":null},{"text":"📖 学到的说法","data":"scr:21:0:0","url":null}],[{"text":"⚙️ 限额","data":"scr:22:0:0","url":null},{"text":"↩️ 撤销修改","data":"scr:24:0:0","url":null}],[{"text":"🔗 加入","data":"join_show:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:24.000000','2026-11-23 02:02:24.000000','2026-11-23 08:02:24.000000','sent',1,'2026-11-23 02:02:24.000000',47,'','update:52',0);
INSERT INTO "outbox" VALUES(206,1001,1,'answer',NULL,2000,NULL,'{"text":"青石镇还没有加入链接。\n做一个发到工作群里，大家点开选单位，您再同意。\n七天有效，随时可以作废。","marks":[],"action":"send","buttons":[[{"text":"🔗 做加入链接","data":"join_make:1","url":null}],[{"text":"等您同意（0）","data":"join_list:0","url":null},{"text":"谁还没加入","data":"join_absent:0","url":null}],[{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:27.000000','2026-11-23 02:02:27.000000','2026-11-23 08:02:27.000000','sent',1,'2026-11-23 02:02:27.000000',48,'','update:53',0);
INSERT INTO "outbox" VALUES(207,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:02:27.000000','2026-11-23 02:02:27.000000','2026-11-23 02:02:42.000000','sent',1,'2026-11-23 02:02:27.000000',NULL,'','update:53',0);
INSERT INTO "outbox" VALUES(208,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"好的","alert":false}','2026-11-23 02:02:30.000000','2026-11-23 02:02:30.000000','2026-11-23 02:02:45.000000','sent',1,'2026-11-23 02:02:30.000000',NULL,'','update:54',0);
INSERT INTO "outbox" VALUES(209,1001,1,'answer',NULL,2000,NULL,'{"text":"🔗 青石镇的加入链接\nhttps://t.me/pinganbao_bot?start=all_b80eda3d5541b45469a1fc03\n谁都可以用，11月30日 10:02 前有效。点开只能申请，要您同意才算加入。","marks":[],"action":"send","buttons":[[{"text":"📨 转发用的文字","data":"join_text:1","url":null}],[{"text":"等您同意（0）","data":"join_list:0","url":null},{"text":"谁还没加入","data":"join_absent:0","url":null}],[{"text":"✖️ 作废这个链接","data":"join_end:1:0","url":null}],[{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:30.000000','2026-11-23 02:02:30.000000','2026-11-23 08:02:30.000000','sent',1,'2026-11-23 02:02:30.000000',49,'','update:54',0);
INSERT INTO "outbox" VALUES(210,1001,5,'answer',NULL,3001,NULL,'{"text":"您好！这里是青石镇的平安报。\n请选您的单位，也可以直接发单位名称：","marks":[],"action":"send","buttons":[[{"text":"青石镇","data":"join_unit:1:1","url":null},{"text":"东岭村","data":"join_unit:1:2","url":null}],[{"text":"柳湾村","data":"join_unit:1:3","url":null},{"text":"石桥村","data":"join_unit:1:4","url":null}],[{"text":"南坪村","data":"join_unit:1:5","url":null},{"text":"平安里社区","data":"join_unit:1:7","url":null}],[{"text":"青石镇中心小学","data":"join_unit:1:8","url":null},{"text":"实验幼儿园","data":"join_unit:1:9","url":null}],[{"text":"新民村","data":"join_unit:1:10","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:33.000000','2026-11-23 02:02:33.000000','2026-11-23 08:02:33.000000','sent',1,'2026-11-23 02:02:33.000000',2,'','update:55',0);
INSERT INTO "outbox" VALUES(211,1001,5,'answer',NULL,3002,NULL,'{"text":"您好！这里是青石镇的平安报。\n请选您的单位，也可以直接发单位名称：","marks":[],"action":"send","buttons":[[{"text":"青石镇","data":"join_unit:2:1","url":null},{"text":"东岭村","data":"join_unit:2:2","url":null}],[{"text":"柳湾村","data":"join_unit:2:3","url":null},{"text":"石桥村","data":"join_unit:2:4","url":null}],[{"text":"南坪村","data":"join_unit:2:5","url":null},{"text":"平安里社区","data":"join_unit:2:7","url":null}],[{"text":"青石镇中心小学","data":"join_unit:2:8","url":null},{"text":"实验幼儿园","data":"join_unit:2:9","url":null}],[{"text":"新民村","data":"join_unit:2:10","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:36.000000','2026-11-23 02:02:36.000000','2026-11-23 08:02:36.000000','sent',1,'2026-11-23 02:02:36.000000',2,'','update:56',0);
INSERT INTO "outbox" VALUES(212,1001,5,'answer',NULL,3003,NULL,'{"text":"您好！这里是青石镇的平安报。\n请选您的单位，也可以直接发单位名称：","marks":[],"action":"send","buttons":[[{"text":"青石镇","data":"join_unit:3:1","url":null},{"text":"东岭村","data":"join_unit:3:2","url":null}],[{"text":"柳湾村","data":"join_unit:3:3","url":null},{"text":"石桥村","data":"join_unit:3:4","url":null}],[{"text":"南坪村","data":"join_unit:3:5","url":null},{"text":"平安里社区","data":"join_unit:3:7","url":null}],[{"text":"青石镇中心小学","data":"join_unit:3:8","url":null},{"text":"实验幼儿园","data":"join_unit:3:9","url":null}],[{"text":"新民村","data":"join_unit:3:10","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:39.000000','2026-11-23 02:02:39.000000','2026-11-23 08:02:39.000000','sent',1,'2026-11-23 02:02:39.000000',2,'','update:57',0);
INSERT INTO "outbox" VALUES(213,1001,2,'join',NULL,2000,NULL,'{"action":"join_card","request_id":1}','2026-11-23 02:02:42.000000','2026-11-23 02:02:42.000000',NULL,'sent',1,'2026-11-23 02:02:42.000000',50,'','update:58',0);
INSERT INTO "outbox" VALUES(214,1001,2,'join',NULL,2001,NULL,'{"action":"join_card","request_id":1}','2026-11-23 02:02:42.000000','2026-11-23 02:02:42.000000',NULL,'sent',1,'2026-11-23 02:02:42.000000',27,'','update:58',0);
INSERT INTO "outbox" VALUES(215,1001,2,'join',NULL,2009,NULL,'{"action":"join_card","request_id":1}','2026-11-23 02:02:42.000000','2026-11-23 02:02:42.000000',NULL,'sent',1,'2026-11-23 02:02:42.000000',16,'','update:58',0);
INSERT INTO "outbox" VALUES(216,1001,2,'join',NULL,2010,NULL,'{"action":"join_card","request_id":1}','2026-11-23 02:02:42.000000','2026-11-23 02:02:42.000000',NULL,'sent',1,'2026-11-23 02:02:42.000000',16,'','update:58',0);
INSERT INTO "outbox" VALUES(217,1001,5,'answer',NULL,3001,NULL,'{"text":"✅ 申请已交：柳湾村　李红\n等管理员同意，结果会告诉您，不用一直看着。\n· 名单上不是这个名字，就发：我叫 某某某\n· 点「分享我的电话」核对更快，不点也行；办完就删\n· 选错单位了，直接发单位名称","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":[{"text":"📱 分享我的电话","contact":true},{"text":"撤回加入申请","contact":false}]}','2026-11-23 02:02:42.000000','2026-11-23 02:02:42.000000','2026-11-23 08:02:42.000000','sent',1,'2026-11-23 02:02:42.000000',4,'','update:58',0);
INSERT INTO "outbox" VALUES(218,1001,2,'join',NULL,2000,NULL,'{"action":"join_card","request_id":2}','2026-11-23 02:02:45.000000','2026-11-23 02:02:45.000000',NULL,'sent',1,'2026-11-23 02:02:45.000000',51,'','update:59',0);
INSERT INTO "outbox" VALUES(219,1001,2,'join',NULL,2001,NULL,'{"action":"join_card","request_id":2}','2026-11-23 02:02:45.000000','2026-11-23 02:02:45.000000',NULL,'sent',1,'2026-11-23 02:02:45.000000',28,'','update:59',0);
INSERT INTO "outbox" VALUES(220,1001,2,'join',NULL,2009,NULL,'{"action":"join_card","request_id":2}','2026-11-23 02:02:45.000000','2026-11-23 02:02:45.000000',NULL,'sent',1,'2026-11-23 02:02:45.000000',17,'','update:59',0);
INSERT INTO "outbox" VALUES(221,1001,2,'join',NULL,2010,NULL,'{"action":"join_card","request_id":2}','2026-11-23 02:02:45.000000','2026-11-23 02:02:45.000000',NULL,'sent',1,'2026-11-23 02:02:45.000000',17,'','update:59',0);
INSERT INTO "outbox" VALUES(222,1001,5,'answer',NULL,3002,NULL,'{"text":"✅ 申请已交：东岭村　小王\n等管理员同意，结果会告诉您，不用一直看着。\n· 名单上不是这个名字，就发：我叫 某某某\n· 点「分享我的电话」核对更快，不点也行；办完就删\n· 选错单位了，直接发单位名称","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":[{"text":"📱 分享我的电话","contact":true},{"text":"撤回加入申请","contact":false}]}','2026-11-23 02:02:45.000000','2026-11-23 02:02:45.000000','2026-11-23 08:02:45.000000','sent',1,'2026-11-23 02:02:45.000000',4,'','update:59',0);
INSERT INTO "outbox" VALUES(223,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 时期（0 个）。● 是现在的。期间报几次、几点报可以不一样，到期自己恢复。\n还没有。","marks":[],"action":"send","buttons":[[{"text":"➕ 新的特护期","data":"use:40:0:0:10:3:8208202","url":null}],[{"text":"➕ 新的节假日","data":"use:40:0:0:10:2:8208202","url":null}],[{"text":"➕ 新的汛期","data":"use:40:0:0:10:1:8208202","url":null}],[{"text":"➕ 新的阶段","data":"use:40:0:0:10:0:8208202","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:48.000000','2026-11-23 02:02:48.000000','2026-11-23 08:02:48.000000','sent',1,'2026-11-23 02:02:48.000000',53,'','update:60',0);
INSERT INTO "outbox" VALUES(224,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:02:51.000000','2026-11-23 02:02:51.000000','2026-11-23 02:03:06.000000','sent',1,'2026-11-23 02:02:51.000000',NULL,'','update:61',0);
INSERT INTO "outbox" VALUES(225,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 新的特护期\n✏️ 它叫什么？点一个，或者发一个名字，如「国庆特护期」。","marks":[[0,7]],"action":"edit","message_id":53,"buttons":[[{"text":"特护期","data":"use:30:0:0:11:0:3921247","url":null}],[{"text":"取消","data":"use:30:0:0:0:0:3921247","url":null},{"text":"« 返回","data":"scr:40:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:02:51.000000','2026-11-23 02:02:51.000000','2026-11-23 08:02:51.000000','sent',1,'2026-11-23 02:02:51.000000',53,'','update:61',0);
INSERT INTO "outbox" VALUES(226,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:02:54.000000','2026-11-23 02:02:54.000000','2026-11-23 02:03:09.000000','sent',1,'2026-11-23 02:02:54.000000',NULL,'','update:62',0);
INSERT INTO "outbox" VALUES(227,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 新的特护期\n还没有改，点「确定」才改：\n新增时期 特护期（特护期，没有定日期）\n今后七天：\n报送、值班、提醒都照旧。\n确定后马上告诉 3 人：周镇长（带班领导）、何主任、马干事","marks":[[0,7],[42,47]],"action":"edit","message_id":53,"buttons":[[{"text":"✅ 确定","data":"use:30:0:0:10:0:1246784","url":null}],[{"text":"« 返回","data":"scr:40:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:02:54.000000','2026-11-23 02:02:54.000000','2026-11-23 08:02:54.000000','sent',1,'2026-11-23 02:02:54.000000',53,'','update:62',0);
INSERT INTO "outbox" VALUES(228,1001,2,'admin',NULL,2001,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n新增时期 特护期（特护期，没有定日期）","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:57.000000','2026-11-23 02:02:57.000000',NULL,'sent',1,'2026-11-23 02:02:57.000000',29,'','update:63',0);
INSERT INTO "outbox" VALUES(229,1001,2,'admin',NULL,2009,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n新增时期 特护期（特护期，没有定日期）","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:57.000000','2026-11-23 02:02:57.000000',NULL,'sent',1,'2026-11-23 02:02:57.000000',18,'','update:63',0);
INSERT INTO "outbox" VALUES(230,1001,2,'admin',NULL,2010,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n新增时期 特护期（特护期，没有定日期）","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:02:57.000000','2026-11-23 02:02:57.000000',NULL,'sent',1,'2026-11-23 02:02:57.000000',18,'','update:63',0);
INSERT INTO "outbox" VALUES(231,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已办好。\n新增时期 特护期（特护期，没有定日期）","alert":false}','2026-11-23 02:02:57.000000','2026-11-23 02:02:57.000000','2026-11-23 02:03:12.000000','sent',1,'2026-11-23 02:02:57.000000',NULL,'','update:63',0);
INSERT INTO "outbox" VALUES(232,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 时期（1 个）。● 是现在的。期间报几次、几点报可以不一样，到期自己恢复。\n———\n✅ 已办好。\n新增时期 特护期（特护期，没有定日期）","marks":[],"action":"edit","message_id":53,"buttons":[[{"text":"特护期 没有定日期","data":"scr:41:1:0","url":null}],[{"text":"➕ 新的特护期","data":"use:40:0:0:10:3:2110970","url":null}],[{"text":"➕ 新的节假日","data":"use:40:0:0:10:2:2110970","url":null}],[{"text":"➕ 新的汛期","data":"use:40:0:0:10:1:2110970","url":null}],[{"text":"➕ 新的阶段","data":"use:40:0:0:10:0:2110970","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:02:57.000000','2026-11-23 02:02:57.000000','2026-11-23 08:02:57.000000','sent',1,'2026-11-23 02:02:57.000000',53,'','update:63',0);
INSERT INTO "outbox" VALUES(233,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:03:00.000000','2026-11-23 02:03:00.000000','2026-11-23 02:03:15.000000','sent',1,'2026-11-23 02:03:00.000000',NULL,'','update:64',0);
INSERT INTO "outbox" VALUES(234,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 特护期（特护期）\n○ 没有定日期，现在没有用\n还没有写它改什么。","marks":[],"action":"edit","message_id":53,"buttons":[[{"text":"▶️ 现在开始，到有人结束","data":"use:41:1:0:10:0:6382462","url":null}],[{"text":"▶️ 现在开始，3天","data":"use:41:1:0:10:3:6382462","url":null},{"text":"▶️ 现在开始，7天","data":"use:41:1:0:10:7:6382462","url":null},{"text":"▶️ 现在开始，10天","data":"use:41:1:0:10:10:6382462","url":null}],[{"text":"🗓 定日期","data":"use:41:1:0:13:0:6382462","url":null}],[{"text":"🕒 平安报告 几点报","data":"use:41:1:0:18:1:6382462","url":null},{"text":"平安报告 停报","data":"use:41:1:0:19:1:6382462","url":null}],[{"text":"🗑 删去这个时期","data":"use:41:1:0:17:0:6382462","url":null}],[{"text":"« 返回","data":"scr:40:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:00.000000','2026-11-23 02:03:00.000000','2026-11-23 08:03:00.000000','sent',1,'2026-11-23 02:03:00.000000',53,'','update:64',0);
INSERT INTO "outbox" VALUES(235,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:03:03.000000','2026-11-23 02:03:03.000000','2026-11-23 02:03:18.000000','sent',1,'2026-11-23 02:03:03.000000',NULL,'','update:65',0);
INSERT INTO "outbox" VALUES(236,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 特护期\n✏️ 请发这个时期里几点报。如「9点半、15点半」。","marks":[[0,5]],"action":"edit","message_id":53,"buttons":[[{"text":"取消","data":"use:30:0:0:0:0:3452318","url":null},{"text":"« 返回","data":"scr:41:1:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:03.000000','2026-11-23 02:03:03.000000','2026-11-23 08:03:03.000000','sent',1,'2026-11-23 02:03:03.000000',53,'','update:65',0);
INSERT INTO "outbox" VALUES(237,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 特护期\n还没有改，点「确定」才改：\n修改时期 特护期：报送\n今后七天：\n报送、值班、提醒都照旧。\n确定后马上告诉 3 人：周镇长（带班领导）、何主任、马干事","marks":[[0,5],[32,37]],"action":"send","buttons":[[{"text":"✅ 确定","data":"use:30:0:0:10:0:9398618","url":null}],[{"text":"« 返回","data":"scr:41:1:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:06.000000','2026-11-23 02:03:06.000000','2026-11-23 08:03:06.000000','sent',1,'2026-11-23 02:03:06.000000',55,'','update:66',0);
INSERT INTO "outbox" VALUES(238,1001,2,'admin',NULL,2001,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 特护期：报送","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:09.000000','2026-11-23 02:03:09.000000',NULL,'sent',1,'2026-11-23 02:03:09.000000',30,'','update:67',0);
INSERT INTO "outbox" VALUES(239,1001,2,'admin',NULL,2009,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 特护期：报送","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:09.000000','2026-11-23 02:03:09.000000',NULL,'sent',1,'2026-11-23 02:03:09.000000',19,'','update:67',0);
INSERT INTO "outbox" VALUES(240,1001,2,'admin',NULL,2010,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 特护期：报送","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:09.000000','2026-11-23 02:03:09.000000',NULL,'sent',1,'2026-11-23 02:03:09.000000',19,'','update:67',0);
INSERT INTO "outbox" VALUES(241,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已办好。\n修改时期 特护期：报送","alert":false}','2026-11-23 02:03:09.000000','2026-11-23 02:03:09.000000','2026-11-23 02:03:24.000000','sent',1,'2026-11-23 02:03:09.000000',NULL,'','update:67',0);
INSERT INTO "outbox" VALUES(242,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 特护期（特护期）\n○ 没有定日期，现在没有用\n· 平安报告：09:30、15:30 前报\n———\n✅ 已办好。\n修改时期 特护期：报送","marks":[],"action":"edit","message_id":55,"buttons":[[{"text":"▶️ 现在开始，到有人结束","data":"use:41:1:0:10:0:7204070","url":null}],[{"text":"▶️ 现在开始，3天","data":"use:41:1:0:10:3:7204070","url":null},{"text":"▶️ 现在开始，7天","data":"use:41:1:0:10:7:7204070","url":null},{"text":"▶️ 现在开始，10天","data":"use:41:1:0:10:10:7204070","url":null}],[{"text":"🗓 定日期","data":"use:41:1:0:13:0:7204070","url":null}],[{"text":"🕒 平安报告 几点报","data":"use:41:1:0:18:1:7204070","url":null},{"text":"平安报告 停报","data":"use:41:1:0:19:1:7204070","url":null}],[{"text":"🗑 删去这个时期","data":"use:41:1:0:17:0:7204070","url":null}],[{"text":"« 返回","data":"scr:40:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:09.000000','2026-11-23 02:03:09.000000','2026-11-23 08:03:09.000000','sent',1,'2026-11-23 02:03:09.000000',55,'','update:67',0);
INSERT INTO "outbox" VALUES(243,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:03:12.000000','2026-11-23 02:03:12.000000','2026-11-23 02:03:27.000000','sent',1,'2026-11-23 02:03:12.000000',NULL,'','update:68',0);
INSERT INTO "outbox" VALUES(244,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 特护期\n还没有改，点「确定」才改：\n修改时期 特护期：没有定日期 → 11月23日至11月25日\n今后七天：\n→ 11月23日 17:00 平安报告：改到 11月23日 15:30，东岭村、南坪村、实验幼儿园、平安里社区、新民村、柳湾村、青石镇中心小学\n→ 11月24日 09:00 平安报告：改到 11月24日 09:30，东岭村、南坪村、实验幼儿园、平安里社区、新民村、柳湾村、青石镇中心小学\n→ 11月24日 17:00 平安报告：改到 11月24日 15:30，东岭村、南坪村、实验幼儿园、平安里社区、新民村、柳湾村、青石镇中心小学\n→ 11月25日 09:00 平安报告：改到 11月25日 09:30，东岭村、南坪村、实验幼儿园、平安里社区、新民村、柳湾村、青石镇中心小学\n→ 11月25日 17:00 平安报告：改到 11月25日 15:30，东岭村、南坪村、实验幼儿园、平安里社区、新民村、柳湾村、青石镇中心小学\n11月23日 这样提醒（到时还没报的）：\n14:30 平安报告：何主任、吴网格（平安里）、周镇长（带班领导）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）、马干事\n15:00 平安报告：何主任、吴网格（平安里）、周镇长（带班领导）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）、马干事\n15:15 平安报告：何主任、吴网格（平安里）、周镇长（带班领导）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）、马干事\n15:35 平安报告：何主任、冯校长（小学）、吴网格（平安里）、周镇长（带班领导）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学） 等 9 人\n15:45 平安报告：何主任、周镇长（带班领导）、马干事\n确定后马上告诉 3 人：周镇长（带班领导）、何主任、马干事","marks":[[0,5],[51,56]],"action":"edit","message_id":55,"buttons":[[{"text":"✅ 确定","data":"use:30:0:0:10:0:8997775","url":null}],[{"text":"« 返回","data":"scr:41:1:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:12.000000','2026-11-23 02:03:12.000000','2026-11-23 08:03:12.000000','sent',1,'2026-11-23 02:03:12.000000',55,'','update:68',0);
INSERT INTO "outbox" VALUES(245,1001,2,'admin',NULL,2001,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 特护期：没有定日期 → 11月23日至11月25日","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:15.000000','2026-11-23 02:03:15.000000',NULL,'sent',1,'2026-11-23 02:03:15.000000',31,'','update:69',0);
INSERT INTO "outbox" VALUES(246,1001,2,'admin',NULL,2009,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 特护期：没有定日期 → 11月23日至11月25日","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:15.000000','2026-11-23 02:03:15.000000',NULL,'sent',1,'2026-11-23 02:03:15.000000',20,'','update:69',0);
INSERT INTO "outbox" VALUES(247,1001,2,'admin',NULL,2010,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 特护期：没有定日期 → 11月23日至11月25日","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:15.000000','2026-11-23 02:03:15.000000',NULL,'sent',1,'2026-11-23 02:03:15.000000',20,'','update:69',0);
INSERT INTO "outbox" VALUES(248,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已办好。\n修改时期 特护期：没有定日期 → 11月23日至11月25日","alert":false}','2026-11-23 02:03:15.000000','2026-11-23 02:03:15.000000','2026-11-23 02:03:30.000000','sent',1,'2026-11-23 02:03:15.000000',NULL,'','update:69',0);
INSERT INTO "outbox" VALUES(249,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 特护期（特护期）\n● 11月23日至11月25日，今天是第1天\n· 平安报告：09:30、15:30 前报\n———\n✅ 已办好。\n修改时期 特护期：没有定日期 → 11月23日至11月25日","marks":[],"action":"edit","message_id":55,"buttons":[[{"text":"⏹ 现在结束","data":"use:41:1:0:11:0:4874795","url":null},{"text":"🗓 定日期","data":"use:41:1:0:13:0:4874795","url":null}],[{"text":"延长1天","data":"use:41:1:0:12:1:4874795","url":null},{"text":"延长3天","data":"use:41:1:0:12:3:4874795","url":null},{"text":"延长7天","data":"use:41:1:0:12:7:4874795","url":null}],[{"text":"🕒 平安报告 几点报","data":"use:41:1:0:18:1:4874795","url":null},{"text":"平安报告 停报","data":"use:41:1:0:19:1:4874795","url":null}],[{"text":"🗑 删去这个时期","data":"use:41:1:0:17:0:4874795","url":null}],[{"text":"« 返回","data":"scr:40:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:15.000000','2026-11-23 02:03:15.000000','2026-11-23 08:03:15.000000','sent',1,'2026-11-23 02:03:15.000000',55,'','update:69',0);
INSERT INTO "outbox" VALUES(250,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 时期（1 个）。● 是现在的。期间报几次、几点报可以不一样，到期自己恢复。","marks":[],"action":"send","buttons":[[{"text":"● 特护期 11月23日至11月25日","data":"scr:41:1:0","url":null}],[{"text":"➕ 新的特护期","data":"use:40:0:0:10:3:776482","url":null}],[{"text":"➕ 新的节假日","data":"use:40:0:0:10:2:776482","url":null}],[{"text":"➕ 新的汛期","data":"use:40:0:0:10:1:776482","url":null}],[{"text":"➕ 新的阶段","data":"use:40:0:0:10:0:776482","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:18.000000','2026-11-23 02:03:18.000000','2026-11-23 08:03:18.000000','sent',1,'2026-11-23 02:03:18.000000',57,'','update:70',0);
INSERT INTO "outbox" VALUES(251,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:03:21.000000','2026-11-23 02:03:21.000000','2026-11-23 02:03:36.000000','sent',1,'2026-11-23 02:03:21.000000',NULL,'','update:71',0);
INSERT INTO "outbox" VALUES(252,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 新的汛期\n✏️ 它叫什么？点一个，或者发一个名字，如「国庆特护期」。","marks":[[0,6]],"action":"edit","message_id":57,"buttons":[[{"text":"汛期","data":"use:30:0:0:11:0:8342696","url":null}],[{"text":"取消","data":"use:30:0:0:0:0:8342696","url":null},{"text":"« 返回","data":"scr:40:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:21.000000','2026-11-23 02:03:21.000000','2026-11-23 08:03:21.000000','sent',1,'2026-11-23 02:03:21.000000',57,'','update:71',0);
INSERT INTO "outbox" VALUES(253,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:03:24.000000','2026-11-23 02:03:24.000000','2026-11-23 02:03:39.000000','sent',1,'2026-11-23 02:03:24.000000',NULL,'','update:72',0);
INSERT INTO "outbox" VALUES(254,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 新的汛期\n还没有改，点「确定」才改：\n新增时期 汛期（汛期，没有定日期）\n今后七天：\n报送、值班、提醒都照旧。\n确定后马上告诉 3 人：周镇长（带班领导）、何主任、马干事","marks":[[0,6],[39,44]],"action":"edit","message_id":57,"buttons":[[{"text":"✅ 确定","data":"use:30:0:0:10:0:5571225","url":null}],[{"text":"« 返回","data":"scr:40:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:24.000000','2026-11-23 02:03:24.000000','2026-11-23 08:03:24.000000','sent',1,'2026-11-23 02:03:24.000000',57,'','update:72',0);
INSERT INTO "outbox" VALUES(255,1001,2,'admin',NULL,2001,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n新增时期 汛期（汛期，没有定日期）","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:27.000000','2026-11-23 02:03:27.000000',NULL,'sent',1,'2026-11-23 02:03:27.000000',32,'','update:73',0);
INSERT INTO "outbox" VALUES(256,1001,2,'admin',NULL,2009,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n新增时期 汛期（汛期，没有定日期）","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:27.000000','2026-11-23 02:03:27.000000',NULL,'sent',1,'2026-11-23 02:03:27.000000',21,'','update:73',0);
INSERT INTO "outbox" VALUES(257,1001,2,'admin',NULL,2010,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n新增时期 汛期（汛期，没有定日期）","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:27.000000','2026-11-23 02:03:27.000000',NULL,'sent',1,'2026-11-23 02:03:27.000000',21,'','update:73',0);
INSERT INTO "outbox" VALUES(258,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已办好。\n新增时期 汛期（汛期，没有定日期）","alert":false}','2026-11-23 02:03:27.000000','2026-11-23 02:03:27.000000','2026-11-23 02:03:42.000000','sent',1,'2026-11-23 02:03:27.000000',NULL,'','update:73',0);
INSERT INTO "outbox" VALUES(259,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 时期（2 个）。● 是现在的。期间报几次、几点报可以不一样，到期自己恢复。\n———\n✅ 已办好。\n新增时期 汛期（汛期，没有定日期）","marks":[],"action":"edit","message_id":57,"buttons":[[{"text":"● 特护期 11月23日至11月25日","data":"scr:41:1:0","url":null}],[{"text":"汛期 没有定日期","data":"scr:41:2:0","url":null}],[{"text":"➕ 新的特护期","data":"use:40:0:0:10:3:5039909","url":null}],[{"text":"➕ 新的节假日","data":"use:40:0:0:10:2:5039909","url":null}],[{"text":"➕ 新的汛期","data":"use:40:0:0:10:1:5039909","url":null}],[{"text":"➕ 新的阶段","data":"use:40:0:0:10:0:5039909","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:27.000000','2026-11-23 02:03:27.000000','2026-11-23 08:03:27.000000','sent',1,'2026-11-23 02:03:27.000000',57,'','update:73',0);
INSERT INTO "outbox" VALUES(260,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:03:30.000000','2026-11-23 02:03:30.000000','2026-11-23 02:03:45.000000','sent',1,'2026-11-23 02:03:30.000000',NULL,'','update:74',0);
INSERT INTO "outbox" VALUES(261,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 汛期（汛期）\n○ 没有定日期，现在没有用\n还没有写它改什么。","marks":[],"action":"edit","message_id":57,"buttons":[[{"text":"▶️ 现在开始，到有人结束","data":"use:41:2:0:10:0:4858474","url":null}],[{"text":"▶️ 现在开始，3天","data":"use:41:2:0:10:3:4858474","url":null},{"text":"▶️ 现在开始，7天","data":"use:41:2:0:10:7:4858474","url":null},{"text":"▶️ 现在开始，10天","data":"use:41:2:0:10:10:4858474","url":null}],[{"text":"🗓 定日期","data":"use:41:2:0:13:0:4858474","url":null}],[{"text":"🕒 平安报告 几点报","data":"use:41:2:0:18:1:4858474","url":null},{"text":"平安报告 停报","data":"use:41:2:0:19:1:4858474","url":null}],[{"text":"🗑 删去这个时期","data":"use:41:2:0:17:0:4858474","url":null}],[{"text":"« 返回","data":"scr:40:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:30.000000','2026-11-23 02:03:30.000000','2026-11-23 08:03:30.000000','sent',1,'2026-11-23 02:03:30.000000',57,'','update:74',0);
INSERT INTO "outbox" VALUES(262,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:03:33.000000','2026-11-23 02:03:33.000000','2026-11-23 02:03:48.000000','sent',1,'2026-11-23 02:03:33.000000',NULL,'','update:75',0);
INSERT INTO "outbox" VALUES(263,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 汛期\n✏️ 请发从哪天到哪天。如「12月1日到12月10日」「明天起三天」「12月1日起」。","marks":[[0,4]],"action":"edit","message_id":57,"buttons":[[{"text":"取消","data":"use:30:0:0:0:0:6916715","url":null},{"text":"« 返回","data":"scr:41:2:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:33.000000','2026-11-23 02:03:33.000000','2026-11-23 08:03:33.000000','sent',1,'2026-11-23 02:03:33.000000',57,'','update:75',0);
INSERT INTO "outbox" VALUES(264,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 汛期\n还没有改，点「确定」才改：\n修改时期 汛期：没有定日期 → 11月24日至11月26日\n今后七天：\n报送、值班、提醒都照旧。\n确定后马上告诉 3 人：周镇长（带班领导）、何主任、马干事","marks":[[0,4],[49,54]],"action":"send","buttons":[[{"text":"✅ 确定","data":"use:30:0:0:10:0:8629798","url":null}],[{"text":"« 返回","data":"scr:41:2:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:36.000000','2026-11-23 02:03:36.000000','2026-11-23 08:03:36.000000','sent',1,'2026-11-23 02:03:36.000000',59,'','update:76',0);
INSERT INTO "outbox" VALUES(265,1001,2,'admin',NULL,2001,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 汛期：没有定日期 → 11月24日至11月26日","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:39.000000','2026-11-23 02:03:39.000000',NULL,'sent',1,'2026-11-23 02:03:39.000000',33,'','update:77',0);
INSERT INTO "outbox" VALUES(266,1001,2,'admin',NULL,2009,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 汛期：没有定日期 → 11月24日至11月26日","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:39.000000','2026-11-23 02:03:39.000000',NULL,'sent',1,'2026-11-23 02:03:39.000000',22,'','update:77',0);
INSERT INTO "outbox" VALUES(267,1001,2,'admin',NULL,2010,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 汛期：没有定日期 → 11月24日至11月26日","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:39.000000','2026-11-23 02:03:39.000000',NULL,'sent',1,'2026-11-23 02:03:39.000000',22,'','update:77',0);
INSERT INTO "outbox" VALUES(268,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已办好。\n修改时期 汛期：没有定日期 → 11月24日至11月26日","alert":false}','2026-11-23 02:03:39.000000','2026-11-23 02:03:39.000000','2026-11-23 02:03:54.000000','sent',1,'2026-11-23 02:03:39.000000',NULL,'','update:77',0);
INSERT INTO "outbox" VALUES(269,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 汛期（汛期）\n○ 11月24日至11月26日，11月24日开始\n还没有写它改什么。\n———\n✅ 已办好。\n修改时期 汛期：没有定日期 → 11月24日至11月26日","marks":[],"action":"edit","message_id":59,"buttons":[[{"text":"▶️ 现在开始，到有人结束","data":"use:41:2:0:10:0:7580736","url":null}],[{"text":"▶️ 现在开始，3天","data":"use:41:2:0:10:3:7580736","url":null},{"text":"▶️ 现在开始，7天","data":"use:41:2:0:10:7:7580736","url":null},{"text":"▶️ 现在开始，10天","data":"use:41:2:0:10:10:7580736","url":null}],[{"text":"🗓 定日期","data":"use:41:2:0:13:0:7580736","url":null}],[{"text":"🕒 平安报告 几点报","data":"use:41:2:0:18:1:7580736","url":null},{"text":"平安报告 停报","data":"use:41:2:0:19:1:7580736","url":null}],[{"text":"🗑 删去这个时期","data":"use:41:2:0:17:0:7580736","url":null}],[{"text":"« 返回","data":"scr:40:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:39.000000','2026-11-23 02:03:39.000000','2026-11-23 08:03:39.000000','sent',1,'2026-11-23 02:03:39.000000',59,'','update:77',0);
INSERT INTO "outbox" VALUES(270,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:03:42.000000','2026-11-23 02:03:42.000000','2026-11-23 02:03:57.000000','sent',1,'2026-11-23 02:03:42.000000',NULL,'','update:78',0);
INSERT INTO "outbox" VALUES(271,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 汛期\n✏️ 请发这个时期里几点报。如「9点半、15点半」。","marks":[[0,4]],"action":"edit","message_id":59,"buttons":[[{"text":"取消","data":"use:30:0:0:0:0:240680","url":null},{"text":"« 返回","data":"scr:41:2:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:42.000000','2026-11-23 02:03:42.000000','2026-11-23 08:03:42.000000','sent',1,'2026-11-23 02:03:42.000000',59,'','update:78',0);
INSERT INTO "outbox" VALUES(272,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 汛期\n还没有改，点「确定」才改：\n修改时期 汛期：报送\n今后七天：\n11月26日 这样提醒（到时还没报的）：\n10:00 平安报告：何主任、吴网格（平安里）、周镇长（带班领导）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）、钱书记（石桥） 等 9 人\n10:30 平安报告：何主任、吴网格（平安里）、周镇长（带班领导）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）、钱书记（石桥） 等 9 人\n10:45 平安报告：何主任、吴网格（平安里）、周镇长（带班领导）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学）、钱书记（石桥） 等 9 人\n11:05 平安报告：何主任、冯校长（小学）、吴网格（平安里）、周镇长（带班领导）、孙片长（三个单位）、王会计（东沟）、赵姐（柳湾）、郑老师（小学） 等 10 人\n11:15 平安报告：何主任、周镇长（带班领导）、马干事\n周镇长（带班领导）：七天最多 84 条 → 78 条\n何主任：七天最多 70 条 → 65 条\n马干事：七天最多 70 条 → 65 条\n吴网格（平安里）：七天最多 56 条 → 52 条\n孙片长（三个单位）：七天最多 56 条 → 52 条\n王会计（东沟）：七天最多 56 条 → 52 条\n赵姐（柳湾）：七天最多 56 条 → 52 条\n郑老师（小学）：七天最多 56 条 → 52 条\n还有 3 人的条数也变\n确定后马上告诉 3 人：周镇长（带班领导）、何主任、马干事","marks":[[0,4],[30,35]],"action":"send","buttons":[[{"text":"✅ 确定","data":"use:30:0:0:10:0:7980782","url":null}],[{"text":"« 返回","data":"scr:41:2:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:45.000000','2026-11-23 02:03:45.000000','2026-11-23 08:03:45.000000','sent',1,'2026-11-23 02:03:45.000000',61,'','update:79',0);
INSERT INTO "outbox" VALUES(273,1001,2,'admin',NULL,2001,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 汛期：报送","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:48.000000','2026-11-23 02:03:48.000000',NULL,'sent',1,'2026-11-23 02:03:48.000000',34,'','update:80',0);
INSERT INTO "outbox" VALUES(274,1001,2,'admin',NULL,2009,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 汛期：报送","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:48.000000','2026-11-23 02:03:48.000000',NULL,'sent',1,'2026-11-23 02:03:48.000000',23,'','update:80',0);
INSERT INTO "outbox" VALUES(275,1001,2,'admin',NULL,2010,NULL,'{"text":"🛠 李主任（管理员） 改了设置：\n修改时期 汛期：报送","marks":[],"action":"send","buttons":[],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:48.000000','2026-11-23 02:03:48.000000',NULL,'sent',1,'2026-11-23 02:03:48.000000',23,'','update:80',0);
INSERT INTO "outbox" VALUES(276,1001,1,'toast',NULL,2000,NULL,'{"action":"toast","query_id":"pressed","text":"✅ 已办好。\n修改时期 汛期：报送","alert":false}','2026-11-23 02:03:48.000000','2026-11-23 02:03:48.000000','2026-11-23 02:04:03.000000','sent',1,'2026-11-23 02:03:48.000000',NULL,'','update:80',0);
INSERT INTO "outbox" VALUES(277,1001,1,'screen',NULL,2000,NULL,'{"text":"📅 汛期（汛期）\n○ 11月24日至11月26日，11月24日开始\n· 平安报告：11:00 前报\n———\n✅ 已办好。\n修改时期 汛期：报送","marks":[],"action":"edit","message_id":61,"buttons":[[{"text":"▶️ 现在开始，到有人结束","data":"use:41:2:0:10:0:7260258","url":null}],[{"text":"▶️ 现在开始，3天","data":"use:41:2:0:10:3:7260258","url":null},{"text":"▶️ 现在开始，7天","data":"use:41:2:0:10:7:7260258","url":null},{"text":"▶️ 现在开始，10天","data":"use:41:2:0:10:10:7260258","url":null}],[{"text":"🗓 定日期","data":"use:41:2:0:13:0:7260258","url":null}],[{"text":"🕒 平安报告 几点报","data":"use:41:2:0:18:1:7260258","url":null},{"text":"平安报告 停报","data":"use:41:2:0:19:1:7260258","url":null}],[{"text":"🗑 删去这个时期","data":"use:41:2:0:17:0:7260258","url":null}],[{"text":"« 返回","data":"scr:40:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:48.000000','2026-11-23 02:03:48.000000','2026-11-23 08:03:48.000000','sent',1,'2026-11-23 02:03:48.000000',61,'','update:80',0);
INSERT INTO "outbox" VALUES(278,1001,1,'screen',NULL,2001,NULL,'{"text":"🛠 管理　青石镇\n管着 9 个单位。点一项看现在的设置；改之前都会先给您看改了会怎样。","marks":[[0,4]],"action":"send","buttons":[[{"text":"🏘 单位","data":"scr:2:0:0","url":null},{"text":"👥 人员","data":"scr:4:0:0","url":null}],[{"text":"🕒 报送安排","data":"scr:6:0:0","url":null},{"text":"🔔 提醒","data":"scr:8:0:0","url":null}],[{"text":"💬 群","data":"scr:10:0:0","url":null},{"text":"📆 值班表","data":"scr:12:0:0","url":null}],[{"text":"🚨 逐级提醒","data":"scr:14:0:0","url":null},{"text":"📍 查岗","data":"scr:16:0:0","url":null}],[{"text":"📘 应急预案","data":"scr:18:0:0","url":null},{"text":"📅 时期","data":"scr:40:0:0","url":null}],[{"text":"🗓 放假安排","data":"scr:20:0:0","url":null},{"text":"📖 学到的说法","data":"scr:21:0:0","url":null}],[{"text":"⚙️ 限额","data":"scr:22:0:0","url":null},{"text":"↩️ 撤销修改","data":"scr:24:0:0","url":null}],[{"text":"🔗 加入（2 人在等）","data":"join_show:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:03:51.000000','2026-11-23 02:03:51.000000','2026-11-23 08:03:51.000000','sent',1,'2026-11-23 02:03:51.000000',36,'','update:81',0);
INSERT INTO "outbox" VALUES(279,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:03:54.000000','2026-11-23 02:03:54.000000','2026-11-23 02:04:09.000000','sent',1,'2026-11-23 02:03:54.000000',NULL,'','update:82',0);
INSERT INTO "outbox" VALUES(280,1001,1,'screen',NULL,2001,NULL,'{"text":"🕒 报送安排（1）","marks":[[0,6]],"action":"edit","message_id":36,"buttons":[[{"text":"平安报告 09:00、17:00","data":"scr:7:1:0","url":null}],[{"text":"➕ 新的报送安排","data":"use:6:0:0:10:0:8173596","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:54.000000','2026-11-23 02:03:54.000000','2026-11-23 08:03:54.000000','sent',1,'2026-11-23 02:03:54.000000',36,'','update:82',0);
INSERT INTO "outbox" VALUES(281,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:03:57.000000','2026-11-23 02:03:57.000000','2026-11-23 02:04:12.000000','sent',1,'2026-11-23 02:03:57.000000',NULL,'','update:83',0);
INSERT INTO "outbox" VALUES(282,1001,1,'screen',NULL,2001,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东岭村、柳湾村、石桥村、南坪村、平安里社区、青石镇中心小学、实验幼儿园、新民村\n截止前 2小时开放；截止后 25分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00","marks":[[0,6]],"action":"edit","message_id":36,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:3715091","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:3715091","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:3715091","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:3715091","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:3715091","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:3715091","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（5 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:3715091","url":null}],[{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:03:57.000000','2026-11-23 02:03:57.000000','2026-11-23 08:03:57.000000','sent',1,'2026-11-23 02:03:57.000000',36,'','update:83',0);
INSERT INTO "outbox" VALUES(283,1001,1,'toast',NULL,2001,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:04:00.000000','2026-11-23 02:04:00.000000','2026-11-23 02:04:15.000000','sent',1,'2026-11-23 02:04:00.000000',NULL,'','update:84',0);
INSERT INTO "outbox" VALUES(284,1001,1,'screen',NULL,2001,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东岭村、柳湾村、石桥村、南坪村、平安里社区、青石镇中心小学、实验幼儿园、新民村\n截止前 2小时开放；截止后 25分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00\n✏️ 截止后多久还没报算「未报」、出汇总？例如：20分钟","marks":[[0,6]],"action":"edit","message_id":36,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:803424","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:803424","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:803424","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:803424","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:803424","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:803424","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（5 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:803424","url":null}],[{"text":"取消","data":"use:7:1:0:0:0:803424","url":null},{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:04:00.000000','2026-11-23 02:04:00.000000','2026-11-23 08:04:00.000000','sent',1,'2026-11-23 02:04:00.000000',36,'','update:84',0);
INSERT INTO "outbox" VALUES(285,1001,1,'screen',NULL,2001,NULL,'{"text":"🔍 这样改，您看行不行：\n平安报告　截止后多久算未报：25分钟 → 40分钟\n已经排好的不变，每个人收到的也不变。\n改了以后，这些单位的其他管理员会收到通知；别人照常，到时按新的提醒。还没有改。","marks":[[0,12]],"action":"send","buttons":[[{"text":"✅ 就这样改","data":"use:23:0:0:1:0:8816353","url":null},{"text":"取消","data":"use:23:0:0:2:0:8816353","url":null}],[{"text":"« 返回","data":"scr:7:1:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:04:03.000000','2026-11-23 02:04:03.000000','2026-11-23 08:04:03.000000','sent',1,'2026-11-23 02:04:03.000000',38,'','update:85',0);
INSERT INTO "outbox" VALUES(286,1001,1,'screen',NULL,2009,NULL,'{"text":"🛠 管理　青石镇\n管着 9 个单位。点一项看现在的设置；改之前都会先给您看改了会怎样。","marks":[[0,4]],"action":"send","buttons":[[{"text":"🏘 单位","data":"scr:2:0:0","url":null},{"text":"👥 人员","data":"scr:4:0:0","url":null}],[{"text":"🕒 报送安排","data":"scr:6:0:0","url":null},{"text":"🔔 提醒","data":"scr:8:0:0","url":null}],[{"text":"💬 群","data":"scr:10:0:0","url":null},{"text":"📆 值班表","data":"scr:12:0:0","url":null}],[{"text":"🚨 逐级提醒","data":"scr:14:0:0","url":null},{"text":"📍 查岗","data":"scr:16:0:0","url":null}],[{"text":"📘 应急预案","data":"scr:18:0:0","url":null},{"text":"📅 时期","data":"scr:40:0:0","url":null}],[{"text":"🗓 放假安排","data":"scr:20:0:0","url":null},{"text":"📖 学到的说法","data":"scr:21:0:0","url":null}],[{"text":"⚙️ 限额","data":"scr:22:0:0","url":null},{"text":"↩️ 撤销修改","data":"scr:24:0:0","url":null}],[{"text":"🔗 加入（2 人在等）","data":"join_show:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:04:06.000000','2026-11-23 02:04:06.000000','2026-11-23 08:04:06.000000','sent',1,'2026-11-23 02:04:06.000000',25,'','update:86',0);
INSERT INTO "outbox" VALUES(287,1001,1,'toast',NULL,2009,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:04:09.000000','2026-11-23 02:04:09.000000','2026-11-23 02:04:24.000000','sent',1,'2026-11-23 02:04:09.000000',NULL,'','update:87',0);
INSERT INTO "outbox" VALUES(288,1001,1,'screen',NULL,2009,NULL,'{"text":"🕒 报送安排（1）","marks":[[0,6]],"action":"edit","message_id":25,"buttons":[[{"text":"平安报告 09:00、17:00","data":"scr:7:1:0","url":null}],[{"text":"➕ 新的报送安排","data":"use:6:0:0:10:0:8173596","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:04:09.000000','2026-11-23 02:04:09.000000','2026-11-23 08:04:09.000000','sent',1,'2026-11-23 02:04:09.000000',25,'','update:87',0);
INSERT INTO "outbox" VALUES(289,1001,1,'toast',NULL,2009,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:04:12.000000','2026-11-23 02:04:12.000000','2026-11-23 02:04:27.000000','sent',1,'2026-11-23 02:04:12.000000',NULL,'','update:88',0);
INSERT INTO "outbox" VALUES(290,1001,1,'screen',NULL,2009,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东岭村、柳湾村、石桥村、南坪村、平安里社区、青石镇中心小学、实验幼儿园、新民村\n截止前 2小时开放；截止后 25分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00","marks":[[0,6]],"action":"edit","message_id":25,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:3715091","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:3715091","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:3715091","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:3715091","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:3715091","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:3715091","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（5 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:3715091","url":null}],[{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:04:12.000000','2026-11-23 02:04:12.000000','2026-11-23 08:04:12.000000','sent',1,'2026-11-23 02:04:12.000000',25,'','update:88',0);
INSERT INTO "outbox" VALUES(291,1001,1,'toast',NULL,2009,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:04:15.000000','2026-11-23 02:04:15.000000','2026-11-23 02:04:30.000000','sent',1,'2026-11-23 02:04:15.000000',NULL,'','update:89',0);
INSERT INTO "outbox" VALUES(292,1001,1,'screen',NULL,2009,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东岭村、柳湾村、石桥村、南坪村、平安里社区、青石镇中心小学、实验幼儿园、新民村\n截止前 2小时开放；截止后 25分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00\n✏️ 截止后多久还没报算「未报」、出汇总？例如：20分钟","marks":[[0,6]],"action":"edit","message_id":25,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:803424","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:803424","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:803424","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:803424","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:803424","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:803424","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（5 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:803424","url":null}],[{"text":"取消","data":"use:7:1:0:0:0:803424","url":null},{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:04:15.000000','2026-11-23 02:04:15.000000','2026-11-23 08:04:15.000000','sent',1,'2026-11-23 02:04:15.000000',25,'','update:89',0);
INSERT INTO "outbox" VALUES(293,1001,1,'screen',NULL,2010,NULL,'{"text":"🛠 管理　青石镇\n管着 9 个单位。点一项看现在的设置；改之前都会先给您看改了会怎样。","marks":[[0,4]],"action":"send","buttons":[[{"text":"🏘 单位","data":"scr:2:0:0","url":null},{"text":"👥 人员","data":"scr:4:0:0","url":null}],[{"text":"🕒 报送安排","data":"scr:6:0:0","url":null},{"text":"🔔 提醒","data":"scr:8:0:0","url":null}],[{"text":"💬 群","data":"scr:10:0:0","url":null},{"text":"📆 值班表","data":"scr:12:0:0","url":null}],[{"text":"🚨 逐级提醒","data":"scr:14:0:0","url":null},{"text":"📍 查岗","data":"scr:16:0:0","url":null}],[{"text":"📘 应急预案","data":"scr:18:0:0","url":null},{"text":"📅 时期","data":"scr:40:0:0","url":null}],[{"text":"🗓 放假安排","data":"scr:20:0:0","url":null},{"text":"📖 学到的说法","data":"scr:21:0:0","url":null}],[{"text":"⚙️ 限额","data":"scr:22:0:0","url":null},{"text":"↩️ 撤销修改","data":"scr:24:0:0","url":null}],[{"text":"🔗 加入（2 人在等）","data":"join_show:0","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:04:18.000000','2026-11-23 02:04:18.000000','2026-11-23 08:04:18.000000','sent',1,'2026-11-23 02:04:18.000000',25,'','update:90',0);
INSERT INTO "outbox" VALUES(294,1001,1,'toast',NULL,2010,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:04:21.000000','2026-11-23 02:04:21.000000','2026-11-23 02:04:36.000000','sent',1,'2026-11-23 02:04:21.000000',NULL,'','update:91',0);
INSERT INTO "outbox" VALUES(295,1001,1,'screen',NULL,2010,NULL,'{"text":"🕒 报送安排（1）","marks":[[0,6]],"action":"edit","message_id":25,"buttons":[[{"text":"平安报告 09:00、17:00","data":"scr:7:1:0","url":null}],[{"text":"➕ 新的报送安排","data":"use:6:0:0:10:0:8173596","url":null}],[{"text":"« 返回","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:04:21.000000','2026-11-23 02:04:21.000000','2026-11-23 08:04:21.000000','sent',1,'2026-11-23 02:04:21.000000',25,'','update:91',0);
INSERT INTO "outbox" VALUES(296,1001,1,'toast',NULL,2010,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:04:24.000000','2026-11-23 02:04:24.000000','2026-11-23 02:04:39.000000','sent',1,'2026-11-23 02:04:24.000000',NULL,'','update:92',0);
INSERT INTO "outbox" VALUES(297,1001,1,'screen',NULL,2010,NULL,'{"text":"🕒 平安报告\n每天　09:00、17:00 截止\n8 个单位：东岭村、柳湾村、石桥村、南坪村、平安里社区、青石镇中心小学、实验幼儿园、新民村\n截止前 2小时开放；截止后 25分钟没报算未报，出汇总\n截止后 4小时封口\n22:00—06:00 不催\n汇总发给：值班群、带班领导\n接下来：11月23日 17:00、11月24日 09:00、11月24日 17:00","marks":[[0,6]],"action":"edit","message_id":25,"buttons":[[{"text":"🗓 只改一天","data":"use:7:1:0:10:0:3715091","url":null},{"text":"🕒 改时间和日子","data":"use:7:1:0:11:0:3715091","url":null}],[{"text":"✏️ 开放","data":"use:7:1:0:12:0:3715091","url":null},{"text":"✏️ 宽限","data":"use:7:1:0:12:1:3715091","url":null}],[{"text":"✏️ 不催的时段","data":"use:7:1:0:12:2:3715091","url":null},{"text":"✏️ 封口","data":"use:7:1:0:12:3:3715091","url":null}],[{"text":"🏘 单位（8）","data":"scr:26:1:0","url":null},{"text":"🔔 提醒（5 步）","data":"scr:9:1:0","url":null}],[{"text":"📋 汇总发给谁","data":"scr:29:1:0","url":null},{"text":"⏹ 不再报了（停用）","data":"use:7:1:0:13:0:3715091","url":null}],[{"text":"« 返回","data":"scr:6:0:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:04:24.000000','2026-11-23 02:04:24.000000','2026-11-23 08:04:24.000000','sent',1,'2026-11-23 02:04:24.000000',25,'','update:92',0);
INSERT INTO "outbox" VALUES(298,1001,1,'toast',NULL,2010,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:04:27.000000','2026-11-23 02:04:27.000000','2026-11-23 02:04:42.000000','sent',1,'2026-11-23 02:04:27.000000',NULL,'','update:93',0);
INSERT INTO "outbox" VALUES(299,1001,1,'screen',NULL,2010,NULL,'{"text":"🕒 平安报告　哪些单位要报？点选（现在 8 个），选好点「看看会怎样」。","marks":[[0,6]],"action":"edit","message_id":25,"buttons":[[{"text":"▫️ 青石镇","data":"use:26:1:0:10:1:3297115","url":null}],[{"text":"✅ 东岭村","data":"use:26:1:0:10:2:3297115","url":null}],[{"text":"✅ 柳湾村","data":"use:26:1:0:10:3:3297115","url":null}],[{"text":"✅ 石桥村","data":"use:26:1:0:10:4:3297115","url":null}],[{"text":"✅ 南坪村","data":"use:26:1:0:10:5:3297115","url":null}],[{"text":"✅ 平安里社区","data":"use:26:1:0:10:7:3297115","url":null}],[{"text":"✅ 青石镇中心小学","data":"use:26:1:0:10:8:3297115","url":null}],[{"text":"✅ 实验幼儿园","data":"use:26:1:0:10:9:3297115","url":null}],[{"text":"下一页 ▶","data":"scr:26:1:1","url":null}],[{"text":"« 返回","data":"scr:7:1:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:04:27.000000','2026-11-23 02:04:27.000000','2026-11-23 08:04:27.000000','sent',1,'2026-11-23 02:04:27.000000',25,'','update:93',0);
INSERT INTO "outbox" VALUES(300,1001,1,'toast',NULL,2010,NULL,'{"action":"toast","query_id":"pressed","text":"","alert":false}','2026-11-23 02:04:30.000000','2026-11-23 02:04:30.000000','2026-11-23 02:04:45.000000','sent',1,'2026-11-23 02:04:30.000000',NULL,'','update:94',0);
INSERT INTO "outbox" VALUES(301,1001,1,'screen',NULL,2010,NULL,'{"text":"🕒 平安报告　哪些单位要报？点选（现在 7 个），选好点「看看会怎样」。","marks":[[0,6]],"action":"edit","message_id":25,"buttons":[[{"text":"➕ 下面所有单位都要报（8）","data":"use:26:1:0:12:0:4344071","url":null}],[{"text":"▫️ 青石镇","data":"use:26:1:0:10:1:4344071","url":null}],[{"text":"▫️ 东岭村","data":"use:26:1:0:10:2:4344071","url":null}],[{"text":"✅ 柳湾村","data":"use:26:1:0:10:3:4344071","url":null}],[{"text":"✅ 石桥村","data":"use:26:1:0:10:4:4344071","url":null}],[{"text":"✅ 南坪村","data":"use:26:1:0:10:5:4344071","url":null}],[{"text":"✅ 平安里社区","data":"use:26:1:0:10:7:4344071","url":null}],[{"text":"✅ 青石镇中心小学","data":"use:26:1:0:10:8:4344071","url":null}],[{"text":"✅ 实验幼儿园","data":"use:26:1:0:10:9:4344071","url":null}],[{"text":"下一页 ▶","data":"scr:26:1:1","url":null}],[{"text":"🔍 看看会怎样","data":"use:26:1:0:11:0:4344071","url":null}],[{"text":"« 返回","data":"scr:7:1:0","url":null},{"text":"🛠 管理","data":"scr:1:0:0","url":null}]]}','2026-11-23 02:04:30.000000','2026-11-23 02:04:30.000000','2026-11-23 08:04:30.000000','sent',1,'2026-11-23 02:04:30.000000',25,'','update:94',0);
INSERT INTO "outbox" VALUES(302,1001,1,'fetch',NULL,2010,NULL,'{"action":"fetch","file_id":"list-1","name":"信息员名单.xlsx","holidays":[],"workdays":[]}','2026-11-23 02:04:33.000000','2026-11-23 02:04:33.000000','2026-11-23 08:04:33.000000','sent',1,'2026-11-23 02:04:33.000000',NULL,'','update:95',0);
INSERT INTO "outbox" VALUES(303,1001,1,'answer','list:302',2010,NULL,'{"text":"📥 「信息员名单.xlsx」可以写入了，请过目：\n单位：新增 0 个，已有 3 个\n人员：新增 0 位，已有 3 位（信息员 3）\n名单里没有的单位照旧：东岭村、石桥村、平安里社区、青石镇中心小学、实验幼儿园\n写入只是记下名单，不给任何人权限；各人自己加入以后，您来确认。写入吗？","marks":[],"action":"send","buttons":[[{"text":"✅ 写入","data":"listput:2:1200627884","url":null},{"text":"取消","data":"listdrop:2","url":null}]],"reply_to":null,"media":[],"file":null,"keys":null}','2026-11-23 02:04:33.000000','2026-11-23 02:04:33.000000',NULL,'sent',1,'2026-11-23 02:04:33.000000',27,'','',0);
CREATE TABLE person (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	name VARCHAR NOT NULL, 
	phone VARCHAR NOT NULL, 
	account_id BIGINT, 
	closed_at DATETIME, 
	unit_id BIGINT, 
	source VARCHAR(32) DEFAULT 'configured' NOT NULL, 
	link_doubted BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "person" VALUES(1,1001,'周镇长','13900000001',2,NULL,NULL,'configured',0);
INSERT INTO "person" VALUES(2,1001,'李主任','13900000002',1,NULL,NULL,'configured',0);
INSERT INTO "person" VALUES(3,1001,'何主任','13900000003',10,NULL,NULL,'configured',0);
INSERT INTO "person" VALUES(4,1001,'马干事','13900000004',11,NULL,NULL,'configured',0);
INSERT INTO "person" VALUES(5,1001,'王会计（东沟）','',3,NULL,NULL,'joined',0);
INSERT INTO "person" VALUES(6,1001,'赵姐（柳湾）','',4,NULL,NULL,'joined',0);
INSERT INTO "person" VALUES(7,1001,'钱书记（石桥）','',5,NULL,NULL,'joined',0);
INSERT INTO "person" VALUES(8,1001,'孙片长（三个单位）','',6,NULL,NULL,'joined',0);
INSERT INTO "person" VALUES(9,1001,'吴网格（平安里）','',7,NULL,NULL,'joined',0);
INSERT INTO "person" VALUES(10,1001,'郑老师（小学）','',8,NULL,NULL,'joined',0);
INSERT INTO "person" VALUES(11,1001,'冯校长（小学）','',9,NULL,NULL,'joined',0);
INSERT INTO "person" VALUES(12,1001,'李梅','13800010009',NULL,NULL,NULL,'listed',0);
INSERT INTO "person" VALUES(13,1001,'李红','13800003001',NULL,NULL,3,'listed',0);
INSERT INTO "person" VALUES(14,1001,'张伟','13911111111',NULL,NULL,5,'listed',0);
INSERT INTO "person" VALUES(15,1001,'周新','13800003009',NULL,NULL,10,'listed',0);
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
CREATE TABLE planentry (
	id INTEGER NOT NULL, 
	run_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	who VARCHAR NOT NULL, 
	what TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(run_id) REFERENCES planrun (id)
);
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
CREATE TABLE question (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
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
	FOREIGN KEY(account_id) REFERENCES account (id)
);
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
INSERT INTO "report" VALUES(1,9,1,'zero','平安',3,2002,4,'2026-11-23 00:50:00.000000','2026-11-23 00:50:00.000000','');
INSERT INTO "report" VALUES(2,10,1,'matter','柳湾村二组停水，正在抢修',4,2003,4,'2026-11-23 00:50:03.000000','2026-11-23 00:50:03.000000','');
CREATE TABLE retention (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	zone VARCHAR NOT NULL, 
	told_at DATETIME, 
	told_days INTEGER NOT NULL, 
	next_action_at DATETIME, 
	PRIMARY KEY (id)
);
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
	closed_at DATETIME, posts JSON DEFAULT '[]' NOT NULL, confirms_within INTEGER DEFAULT '15' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(unit_id) REFERENCES unit (id), 
	UNIQUE (bot_id, name), 
	UNIQUE (secret)
);
INSERT INTO "rota" VALUES(1,1001,'镇值班',1,'Asia/Shanghai','08:00:00.000000','18:00:00.000000','{"days":"daily","skip":[],"needs":["leader","staff"],"posts":[],"leaders":{"people":[["李主任"],["周镇长"]],"every":"week","start":"2026-11-16","rest":[],"festivals":[]},"staff":{"people":[["何主任"],["马干事"]],"every":"day","start":"2026-11-16","rest":[],"festivals":[["马干事"],["何主任"]]},"others":{}}','2026-12-28','528bae20dbfd65070ab4bf57f6ac6776','[]',NULL,'[]',15);
CREATE TABLE rotadraft (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	rota_id BIGINT, 
	rows TEXT NOT NULL, 
	made_at DATETIME NOT NULL, 
	decided_at DATETIME, written TEXT DEFAULT '' NOT NULL, taken_back_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(rota_id) REFERENCES rota (id)
);
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
	issue INTEGER NOT NULL, change TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(schedule_id) REFERENCES schedule (id), 
	UNIQUE (schedule_id, due_at)
);
INSERT INTO "round" VALUES(1,1001,1,'2026-11-22','11月22日 17:00','Asia/Shanghai','2026-11-21 19:00:00.000000','2026-11-22 07:00:00.000000','2026-11-22 09:00:00.000000','2026-11-22 09:20:00.000000','2026-11-22 13:00:00.000000',NULL,1,'');
INSERT INTO "round" VALUES(2,1001,1,'2026-11-23','11月23日 09:00','Asia/Shanghai','2026-11-22 11:00:00.000000','2026-11-22 23:00:00.000000','2026-11-23 01:00:00.000000','2026-11-23 01:20:00.000000','2026-11-23 05:00:00.000000',NULL,1,'');
INSERT INTO "round" VALUES(3,1001,1,'2026-11-23','11月23日 15:30','Asia/Shanghai','2026-11-22 17:30:00.000000','2026-11-23 05:30:00.000000','2026-11-23 07:30:00.000000','2026-11-23 07:55:00.000000','2026-11-23 11:30:00.000000','2026-11-23 05:30:00.000000',0,'{"schedule":"平安报告","rests":false,"times":["09:30:00","15:30:00"]}');
INSERT INTO "round" VALUES(4,1001,1,'2026-11-24','11月24日 09:30','Asia/Shanghai','2026-11-23 11:30:00.000000','2026-11-23 23:30:00.000000','2026-11-24 01:30:00.000000','2026-11-24 01:55:00.000000','2026-11-24 05:30:00.000000','2026-11-23 23:30:00.000000',0,'{"schedule":"平安报告","rests":false,"times":["09:30:00","15:30:00"]}');
INSERT INTO "round" VALUES(5,1001,1,'2026-11-24','11月24日 15:30','Asia/Shanghai','2026-11-23 17:30:00.000000','2026-11-24 05:30:00.000000','2026-11-24 07:30:00.000000','2026-11-24 07:55:00.000000','2026-11-24 11:30:00.000000','2026-11-24 05:30:00.000000',0,'{"schedule":"平安报告","rests":false,"times":["09:30:00","15:30:00"]}');
INSERT INTO "round" VALUES(6,1001,1,'2026-11-25','11月25日 09:30','Asia/Shanghai','2026-11-24 11:30:00.000000','2026-11-24 23:30:00.000000','2026-11-25 01:30:00.000000','2026-11-25 01:55:00.000000','2026-11-25 05:30:00.000000','2026-11-24 23:30:00.000000',0,'{"schedule":"平安报告","rests":false,"times":["09:30:00","15:30:00"]}');
INSERT INTO "round" VALUES(7,1001,1,'2026-11-25','11月25日 15:30','Asia/Shanghai','2026-11-24 17:30:00.000000','2026-11-25 05:30:00.000000','2026-11-25 07:30:00.000000','2026-11-25 07:55:00.000000','2026-11-25 11:30:00.000000','2026-11-25 05:30:00.000000',0,'{"schedule":"平安报告","rests":false,"times":["09:30:00","15:30:00"]}');
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
INSERT INTO "schedule" VALUES(1,1001,'平安报告','{"name":"平安报告","zone":"Asia/Shanghai","times":["09:00:00","17:00:00"],"days":"daily","start":null,"end":null,"units":["东岭村","柳湾村","石桥村","南坪村","平安里社区","青石镇中心小学","实验幼儿园","新民村"],"opens":"PT2H","early":"PT12H","grace":"PT25M","lock":"PT4H","steps":[{"offset":"-PT1H","to":["role:reporter"]},{"offset":"-PT30M","to":["role:reporter"]},{"offset":"-PT15M","to":["role:reporter"]},{"offset":"PT5M","to":["role:reporter","role:head"]},{"offset":"PT15M","to":["unit_above"]}],"quiet":{"start":"22:00:00","end":"06:00:00"},"summary_to":["值班群","role:duty_leader"],"lock_at_opening":false,"exceptions":[],"only_in_modes":false}','2026-11-25',NULL);
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
CREATE TABLE setting (
	id INTEGER NOT NULL, 
	account_id BIGINT NOT NULL, 
	off_duty VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	UNIQUE (account_id)
);
CREATE TABLE settingsedit (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	account_id BIGINT NOT NULL, 
	at DATETIME NOT NULL, 
	differences JSON NOT NULL, 
	said JSON NOT NULL, 
	undoes BIGINT, 
	undone_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(account_id) REFERENCES account (id), 
	FOREIGN KEY(undoes) REFERENCES settingsedit (id)
);
INSERT INTO "settingsedit" VALUES(1,1001,1,'2026-11-23 02:00:15.000000','[{"section": "schedules", "name": "\u5e73\u5b89\u62a5\u544a", "key": "grace", "before": "20m", "after": "30m", "follows": ""}]','["\u4fee\u6539\u62a5\u9001\u5b89\u6392 \u5e73\u5b89\u62a5\u544a\uff1a\u5bbd\u9650"]',NULL,NULL);
INSERT INTO "settingsedit" VALUES(2,1001,1,'2026-11-23 02:00:33.000000','[{"section": "schedules", "name": "\u5e73\u5b89\u62a5\u544a", "key": "grace", "before": "30m", "after": "25m", "follows": ""}]','["\u4fee\u6539\u62a5\u9001\u5b89\u6392 \u5e73\u5b89\u62a5\u544a\uff1a\u5bbd\u9650"]',NULL,NULL);
INSERT INTO "settingsedit" VALUES(3,1001,1,'2026-11-23 02:00:54.000000','[{"section": "schedules", "name": "\u5e73\u5b89\u62a5\u544a", "key": "steps", "before": [{"at": "-1h", "to": ["role:reporter"]}, {"at": "-15m", "to": ["role:reporter"]}, {"at": "5m", "to": ["role:reporter", "role:head"]}, {"at": "15m", "to": ["unit_above"]}], "after": [{"at": "-1h", "to": ["role:reporter"]}, {"at": "-30m", "to": ["role:reporter"]}, {"at": "-15m", "to": ["role:reporter"]}, {"at": "5m", "to": ["role:reporter", "role:head"]}, {"at": "15m", "to": ["unit_above"]}], "follows": ""}]','["\u4fee\u6539\u62a5\u9001\u5b89\u6392 \u5e73\u5b89\u62a5\u544a\uff1a\u63d0\u9192"]',NULL,NULL);
INSERT INTO "settingsedit" VALUES(4,1001,2,'2026-11-23 02:01:12.000000','[{"section": "schedules", "name": "\u5e73\u5b89\u62a5\u544a", "key": "quiet", "before": {"start": "22:00", "end": "06:00"}, "after": {"start": "21:00", "end": "07:00"}, "follows": ""}]','["\u4fee\u6539\u62a5\u9001\u5b89\u6392 \u5e73\u5b89\u62a5\u544a\uff1a\u514d\u6253\u6270"]',NULL,'2026-11-23 02:01:21.000000');
INSERT INTO "settingsedit" VALUES(5,1001,2,'2026-11-23 02:01:21.000000','[{"section": "schedules", "name": "\u5e73\u5b89\u62a5\u544a", "key": "quiet", "before": {"start": "21:00", "end": "07:00"}, "after": {"start": "22:00", "end": "06:00"}, "follows": ""}]','["\u4fee\u6539\u62a5\u9001\u5b89\u6392 \u5e73\u5b89\u62a5\u544a\uff1a\u514d\u6253\u6270"]',4,NULL);
INSERT INTO "settingsedit" VALUES(6,1001,1,'2026-11-23 02:01:39.000000','[{"section": "excuses", "name": "\u77f3\u6865\u6751 2026-11-23 \u81f3 2026-11-25 \u6751\u91cc\u642c\u8fc1\uff0c\u505c\u7535", "key": "", "before": null, "after": {"unit": "\u77f3\u6865\u6751", "first": "2026-11-23", "last": "2026-11-25", "reason": "\u6751\u91cc\u642c\u8fc1\uff0c\u505c\u7535"}, "follows": ""}]','["\u65b0\u589e\u514d\u62a5 \u77f3\u6865\u6751 2026-11-23 \u81f3 2026-11-25\uff1a\u6751\u91cc\u642c\u8fc1\uff0c\u505c\u7535"]',NULL,NULL);
INSERT INTO "settingsedit" VALUES(7,1001,1,'2026-11-23 02:02:21.000000','[{"section": "units", "name": "\u65b0\u6c11\u6751", "key": "", "before": null, "after": {"name": "\u65b0\u6c11\u6751", "parent": "\u9752\u77f3\u9547"}, "follows": "\u5b9e\u9a8c\u5e7c\u513f\u56ed"}, {"section": "schedules", "name": "\u5e73\u5b89\u62a5\u544a", "key": "units", "before": ["\u4e1c\u5cad\u6751", "\u67f3\u6e7e\u6751", "\u77f3\u6865\u6751", "\u5357\u576a\u6751", "\u5e73\u5b89\u91cc\u793e\u533a", "\u9752\u77f3\u9547\u4e2d\u5fc3\u5c0f\u5b66", "\u5b9e\u9a8c\u5e7c\u513f\u56ed"], "after": ["\u4e1c\u5cad\u6751", "\u67f3\u6e7e\u6751", "\u77f3\u6865\u6751", "\u5357\u576a\u6751", "\u5e73\u5b89\u91cc\u793e\u533a", "\u9752\u77f3\u9547\u4e2d\u5fc3\u5c0f\u5b66", "\u5b9e\u9a8c\u5e7c\u513f\u56ed", "\u65b0\u6c11\u6751"], "follows": ""}]','["\u5355\u4f4d \u5e73\u5b89\u91cc\u793e\u533a\uff1a\u987a\u5e8f", "\u5355\u4f4d \u9752\u77f3\u9547\u4e2d\u5fc3\u5c0f\u5b66\uff1a\u987a\u5e8f", "\u5355\u4f4d \u5b9e\u9a8c\u5e7c\u513f\u56ed\uff1a\u987a\u5e8f", "\u65b0\u589e\u5355\u4f4d \u65b0\u6c11\u6751\uff08\u4e0a\u7ea7 \u9752\u77f3\u9547\uff09", "\u4fee\u6539\u62a5\u9001\u5b89\u6392 \u5e73\u5b89\u62a5\u544a\uff1a\u5e94\u62a5\u5355\u4f4d"]',NULL,NULL);
INSERT INTO "settingsedit" VALUES(8,1001,1,'2026-11-23 02:02:57.000000','[{"section": "modes", "name": "\u7279\u62a4\u671f", "key": "", "before": null, "after": {"name": "\u7279\u62a4\u671f", "kind": "\u7279\u62a4\u671f", "zone": "Asia/Shanghai"}, "follows": ""}]','["\u65b0\u589e\u65f6\u671f \u7279\u62a4\u671f\uff08\u7279\u62a4\u671f\uff0c\u6ca1\u6709\u5b9a\u65e5\u671f\uff09"]',NULL,NULL);
INSERT INTO "settingsedit" VALUES(9,1001,1,'2026-11-23 02:03:09.000000','[{"section": "modes", "name": "\u7279\u62a4\u671f", "key": "schedules", "before": null, "after": [{"schedule": "\u5e73\u5b89\u62a5\u544a", "times": ["09:30", "15:30"]}], "follows": ""}]','["\u4fee\u6539\u65f6\u671f \u7279\u62a4\u671f\uff1a\u62a5\u9001"]',NULL,NULL);
INSERT INTO "settingsedit" VALUES(10,1001,1,'2026-11-23 02:03:15.000000','[{"section": "modes", "name": "\u7279\u62a4\u671f", "key": "first", "before": null, "after": "2026-11-23", "follows": ""}, {"section": "modes", "name": "\u7279\u62a4\u671f", "key": "last", "before": null, "after": "2026-11-25", "follows": ""}]','["\u4fee\u6539\u65f6\u671f \u7279\u62a4\u671f\uff1a\u6ca1\u6709\u5b9a\u65e5\u671f \u2192 11\u670823\u65e5\u81f311\u670825\u65e5"]',NULL,NULL);
INSERT INTO "settingsedit" VALUES(11,1001,1,'2026-11-23 02:03:27.000000','[{"section": "modes", "name": "\u6c5b\u671f", "key": "", "before": null, "after": {"name": "\u6c5b\u671f", "kind": "\u6c5b\u671f", "zone": "Asia/Shanghai"}, "follows": "\u7279\u62a4\u671f"}]','["\u65b0\u589e\u65f6\u671f \u6c5b\u671f\uff08\u6c5b\u671f\uff0c\u6ca1\u6709\u5b9a\u65e5\u671f\uff09"]',NULL,NULL);
INSERT INTO "settingsedit" VALUES(12,1001,1,'2026-11-23 02:03:39.000000','[{"section": "modes", "name": "\u6c5b\u671f", "key": "first", "before": null, "after": "2026-11-24", "follows": ""}, {"section": "modes", "name": "\u6c5b\u671f", "key": "last", "before": null, "after": "2026-11-26", "follows": ""}]','["\u4fee\u6539\u65f6\u671f \u6c5b\u671f\uff1a\u6ca1\u6709\u5b9a\u65e5\u671f \u2192 11\u670824\u65e5\u81f311\u670826\u65e5"]',NULL,NULL);
INSERT INTO "settingsedit" VALUES(13,1001,1,'2026-11-23 02:03:48.000000','[{"section": "modes", "name": "\u6c5b\u671f", "key": "schedules", "before": null, "after": [{"schedule": "\u5e73\u5b89\u62a5\u544a", "times": ["11:00"]}], "follows": ""}]','["\u4fee\u6539\u65f6\u671f \u6c5b\u671f\uff1a\u62a5\u9001"]',NULL,NULL);
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
INSERT INTO "shift" VALUES(37,1,'2026-12-28','2026-12-28 00:00:00.000000','2026-12-29 00:00:00.000000','','2026-12-27 10:00:00.000000',1001);
CREATE TABLE spell (
	bot_id BIGINT NOT NULL, 
	user_id BIGINT NOT NULL, 
	purpose VARCHAR(32) NOT NULL, 
	began_at DATETIME NOT NULL, 
	number INTEGER NOT NULL, 
	PRIMARY KEY (bot_id, user_id, purpose)
);
INSERT INTO "spell" VALUES(1001,2000,'group','2026-11-22 08:00:00.000000',1);
INSERT INTO "spell" VALUES(1001,2003,'notice','2026-11-23 00:50:03.000000',1);
INSERT INTO "spell" VALUES(1001,2000,'chatter','2026-11-23 02:02:24.000000',5);
INSERT INTO "spell" VALUES(1001,2001,'chatter','2026-11-23 02:03:51.000000',1);
INSERT INTO "spell" VALUES(1001,0,'newcomers','2026-11-23 02:02:33.000000',5);
INSERT INTO "spell" VALUES(1001,3001,'chatter','2026-11-23 02:02:33.000000',2);
INSERT INTO "spell" VALUES(1001,3002,'chatter','2026-11-23 02:02:36.000000',2);
INSERT INTO "spell" VALUES(1001,3003,'chatter','2026-11-23 02:02:39.000000',1);
INSERT INTO "spell" VALUES(1001,3001,'request','2026-11-23 02:02:42.000000',1);
INSERT INTO "spell" VALUES(1001,3002,'request','2026-11-23 02:02:45.000000',1);
INSERT INTO "spell" VALUES(1001,2009,'chatter','2026-11-23 02:04:06.000000',1);
INSERT INTO "spell" VALUES(1001,2010,'chatter','2026-11-23 02:04:18.000000',1);
CREATE TABLE substitution (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	person_id BIGINT NOT NULL, 
	substitute_id BIGINT NOT NULL, 
	starts_at DATETIME NOT NULL, 
	ends_at DATETIME NOT NULL, 
	zone VARCHAR NOT NULL, 
	members JSON NOT NULL, 
	parts JSON NOT NULL, 
	made_by BIGINT, 
	made_at DATETIME NOT NULL, 
	begun_at DATETIME, 
	ended_at DATETIME, 
	next_action_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(person_id) REFERENCES person (id), 
	FOREIGN KEY(substitute_id) REFERENCES person (id), 
	FOREIGN KEY(made_by) REFERENCES account (id)
);
INSERT INTO "substitution" VALUES(1,1001,6,5,'2026-11-23 16:00:00.000000','2026-11-25 16:00:00.000000','Asia/Shanghai','[]','[]',1,'2026-11-23 02:02:18.000000',NULL,NULL,'2026-11-23 08:02:18.000000');
CREATE TABLE succession (
	id INTEGER NOT NULL, 
	bot_id BIGINT NOT NULL, 
	person_id BIGINT NOT NULL, 
	successor_id BIGINT NOT NULL, 
	made_by BIGINT, 
	made_at DATETIME NOT NULL, 
	done_at DATETIME, 
	cancelled_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(person_id) REFERENCES person (id), 
	FOREIGN KEY(successor_id) REFERENCES person (id), 
	FOREIGN KEY(made_by) REFERENCES account (id)
);
INSERT INTO "succession" VALUES(1,1001,10,12,1,'2026-11-23 02:02:18.000000',NULL,NULL);
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
INSERT INTO "summaryissue" VALUES(1,1,1,'2026-11-22 10:00:03.000000','{"round":"11月22日 17:00","schedule":"平安报告","zone":"Asia/Shanghai","due_at":"2026-11-22T09:00:00Z","final":true,"units":[{"unit":"东沟村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"柳湾村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"石桥村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"南坪村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"无事坡村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"平安里社区","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"青石镇中心小学","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"实验幼儿园","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]}],"outages":[],"incidents":[],"between":[],"false_alarms":[],"modes":[]}','📋 平安报告汇总　11月22日 17:00
应报 8　已报 0　未报 8
未报：东沟村、柳湾村、石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园');
INSERT INTO "summaryissue" VALUES(2,2,1,'2026-11-23 01:20:06.000000','{"round":"11月23日 09:00","schedule":"平安报告","zone":"Asia/Shanghai","due_at":"2026-11-23T01:00:00Z","final":true,"units":[{"unit":"东沟村","state":"zero","punctuality":"on_time","reported_at":"2026-11-23T00:50:00Z","corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"柳湾村","state":"matter","punctuality":"on_time","reported_at":"2026-11-23T00:50:03Z","corrected":false,"note":"","matters":[{"text":"柳湾村二组停水，正在抢修","reporter":"赵姐（柳湾）","at":"2026-11-23T00:50:03Z","files":0}],"contradicted":[]},{"unit":"石桥村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"南坪村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"无事坡村","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"平安里社区","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"青石镇中心小学","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]},{"unit":"实验幼儿园","state":"missing","punctuality":null,"reported_at":null,"corrected":false,"note":"","matters":[],"contradicted":[]}],"outages":[],"incidents":[],"between":[],"false_alarms":[],"modes":[]}','📋 平安报告汇总　11月23日 09:00
应报 8　已报 2　未报 6
按时 2
未报：石桥村、南坪村、无事坡村、平安里社区、青石镇中心小学、实验幼儿园
有事 1 件：
1. 柳湾村　08:50 赵姐（柳湾）：柳湾村二组停水，正在抢修');
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
	FOREIGN KEY(asked_id) REFERENCES "person" (id)
);
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
INSERT INTO "unit" VALUES(2,1001,'东岭村',1,'["\u4e1c\u6c9f", "\u4e1c\u6c9f\u6751"]',1,NULL);
INSERT INTO "unit" VALUES(3,1001,'柳湾村',1,'[]',2,NULL);
INSERT INTO "unit" VALUES(4,1001,'石桥村',1,'[]',3,NULL);
INSERT INTO "unit" VALUES(5,1001,'南坪村',1,'[]',4,NULL);
INSERT INTO "unit" VALUES(6,1001,'无事坡村',1,'[]',5,'2026-11-23 02:02:15.000000');
INSERT INTO "unit" VALUES(7,1001,'平安里社区',1,'[]',5,NULL);
INSERT INTO "unit" VALUES(8,1001,'青石镇中心小学',1,'["\u4e2d\u5fc3\u5c0f\u5b66", "\u5c0f\u5b66"]',6,NULL);
INSERT INTO "unit" VALUES(9,1001,'实验幼儿园',1,'[]',7,NULL);
INSERT INTO "unit" VALUES(10,1001,'新民村',1,'[]',8,NULL);
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
CREATE INDEX ix_inbox_received_at ON inbox (received_at);
CREATE INDEX ix_outage_bot_id ON outage (bot_id);
CREATE INDEX ix_outbox_budget ON outbox (chat_id, kind, created_at);
CREATE INDEX ix_outbox_message ON outbox (chat_id, message_id);
CREATE INDEX ix_outbox_queue ON outbox (bot_id, lane, id) WHERE state IN ('queued', 'sending');
CREATE INDEX ix_unit_parent_id ON unit (parent_id);
CREATE INDEX ix_binding_chat ON binding (bot_id, chat_id);
CREATE INDEX ix_excuse_unit_id ON excuse (unit_id);
CREATE INDEX ix_round_due_at ON round (due_at);
CREATE INDEX ix_occurrence_unit_due ON occurrence (unit_id, due_at);
CREATE INDEX ix_report_message ON report (chat_id, message_id);
CREATE INDEX ix_unlock_occurrence_id ON unlock (occurrence_id);
CREATE INDEX ix_attachment_album ON attachment (chat_id, album);
CREATE INDEX ix_attachment_matter_id ON attachment (matter_id);
CREATE INDEX ix_attachment_question_id ON attachment (question_id);
CREATE INDEX ix_rota_unit_id ON rota (unit_id);
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
CREATE INDEX ix_livemessage_chat_id ON livemessage (chat_id);
CREATE INDEX ix_lesson_unit_words ON lesson (unit_id, words);
CREATE INDEX ix_matter_account ON matter (account_id, id);
CREATE INDEX ix_matter_occurrence_id ON matter (occurrence_id);
CREATE INDEX ix_matter_report_id ON matter (report_id);
CREATE INDEX ix_matter_message ON matter (chat_id, message_id);
CREATE INDEX ix_matter_unit ON matter (unit_id, sent_at);
CREATE INDEX ix_matter_part_of ON matter (part_of);
CREATE INDEX ix_attachment_message ON attachment (chat_id, message_id);
CREATE INDEX ix_matter_between ON matter (sent_at) WHERE occurrence_id IS NULL;
CREATE INDEX ix_groupreader_account_id ON groupreader (account_id);
CREATE INDEX ix_incidentreport_message ON incidentreport (chat_id, message_id);
CREATE INDEX ix_person_account_id ON person (account_id);
CREATE INDEX ix_person_name ON person (bot_id, name);
CREATE INDEX ix_member_account_id ON member (account_id);
CREATE INDEX ix_member_unit_id ON member (unit_id);
CREATE INDEX ix_member_person_id ON member (person_id);
CREATE INDEX ix_retention_due ON retention (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_holidayplan_bot ON holidayplan (bot_id, year);
CREATE INDEX ix_question_message ON question (chat_id, message_id);
CREATE INDEX ix_question_open ON question (account_id, id) WHERE answered_at IS NULL;
CREATE INDEX ix_inbox_waiting ON inbox (bot_id, waits_with, id) WHERE waits_with IS NOT NULL;
CREATE INDEX ix_listing_bot_id ON listing (bot_id);
CREATE INDEX ix_listing_person_id ON listing (person_id);
CREATE INDEX ix_listing_unit ON listing (unit_id);
CREATE INDEX ix_listingdraft_account_id ON listingdraft (account_id);
CREATE INDEX ix_audit_bot ON audit (bot_id, id);
CREATE INDEX ix_audit_at ON audit (at);
CREATE INDEX ix_formername_bot ON formername (bot_id, until);
CREATE INDEX ix_succession_successor ON succession (successor_id);
CREATE INDEX ix_substitution_person ON substitution (person_id, ends_at);
CREATE INDEX ix_substitution_substitute_id ON substitution (substitute_id);
CREATE INDEX ix_substitution_due ON substitution (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_mode_due ON mode (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_modespan_mode_id ON modespan (mode_id);
CREATE INDEX ix_joinrequest_account_id ON joinrequest (account_id);
CREATE INDEX ix_joinrequest_link_id ON joinrequest (link_id);
CREATE INDEX ix_joinlink_due ON joinlink (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_joinrequest_due ON joinrequest (bot_id, next_action_at) WHERE next_action_at IS NOT NULL;
CREATE INDEX ix_settingsedit_bot ON settingsedit (bot_id, at);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('question',0);
COMMIT;
