print("caresheaf")
