package io.lectern.system;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Tells administrators where everything is kept. */
@Component
class StoreInfo implements InfoContributor {

	private final LecternProperties lectern;

	StoreInfo(LecternProperties lectern) {
		this.lectern = lectern;
	}

	record Store(String name, String dataDir) {
	}

	@Override
	public void contribute(Info.Builder info) {
		info.withDetail("store", new Store(lectern.store(), lectern.dataDir().toString()));
	}

}
