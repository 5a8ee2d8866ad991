-- what support an answer needs, as an installation's own documents tell, so that every replica takes it
create table support_calibration (
	-- the embedding models it holds for; empty for those that Lectern comes with
	models varchar(2000) primary key,
	-- thresholds and curve, as JSON
	calibration text not null,
	created_at timestamp with time zone not null
);
